/** Metrics of AWS under one set of dimensions. */
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
const httpApi = ['Count', '4xx', '5xx', 'Latency', 'IntegrationLatency', 'DataProcessed'];

/**
 * What AWS documents that its services publish, as far as it is of use here: by namespace, with the dimensions that a
 * metric must be asked for by, no more and no fewer.
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
  'AWS/ApiGateway': [
    { dimensions: ['ApiId'], metrics: httpApi },
    { dimensions: ['ApiId', 'Stage'], metrics: httpApi },
  ],
};
