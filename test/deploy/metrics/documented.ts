/** AWS metrics with one set of dimensions. */
export interface DocumentedMetrics {
  dimensions: readonly string[];
  metrics: readonly string[];
}

const lambda = ['Invocations', 'Errors', 'Throttles', 'Duration', 'IteratorAge', 'ConcurrentExecutions'];
const capacity = [
  'ConsumedReadCapacityUnits',
  'ConsumedWriteCapacityUnits',
  'ReadThrottleEvents',
  'WriteThrottleEvents',
];
const queue = [
  'ApproximateAgeOfOldestMessage',
  'ApproximateNumberOfMessagesVisible',
  'ApproximateNumberOfMessagesNotVisible',
  'NumberOfMessagesSent',
  'NumberOfMessagesReceived',
  'NumberOfMessagesDeleted',
];
const websocketApi = [
  'ConnectCount',
  'MessageCount',
  'ClientError',
  'IntegrationError',
  'ExecutionError',
  'IntegrationLatency',
];
const httpApi = ['Count', '4xx', '5xx', 'Latency', 'IntegrationLatency', 'DataProcessed'];

/**
 * The metrics that AWS documents, as far as they are used here: by namespace, with the exact dimensions that a query must
 * name.
 */
export const documentedMetrics: Record<string, readonly DocumentedMetrics[]> = {
  'AWS/Lambda': [
    { dimensions: ['FunctionName'], metrics: lambda },
    { dimensions: ['FunctionName', 'Resource'], metrics: lambda },
    { dimensions: ['FunctionName', 'Resource', 'ExecutedVersion'], metrics: lambda },
  ],
  'AWS/DynamoDB': [
    { dimensions: ['TableName'], metrics: capacity },
    { dimensions: ['TableName', 'GlobalSecondaryIndexName'], metrics: capacity },
    {
      dimensions: ['TableName', 'Operation'],
      metrics: ['SystemErrors', 'ThrottledRequests', 'SuccessfulRequestLatency'],
    },
  ],
  'AWS/SQS': [{ dimensions: ['QueueName'], metrics: queue }],
  'AWS/CloudFront': [
    {
      dimensions: ['DistributionId', 'Region'],
      metrics: [
        'Requests',
        'BytesDownloaded',
        'BytesUploaded',
        'TotalErrorRate',
        '4xxErrorRate',
        '5xxErrorRate',
      ],
    },
  ],
  'AWS/ApiGateway': [
    { dimensions: ['ApiId'], metrics: [...httpApi, ...websocketApi] },
    { dimensions: ['ApiId', 'Stage'], metrics: [...httpApi, ...websocketApi] },
  ],
};
