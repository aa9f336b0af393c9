'use strict';

const { eventWidgets, graph, requestWidgets, searched } = require('./widgets.cjs');

const api = (id, ...names) => names.map((name) => ['AWS/ApiGateway', name, 'ApiId', `\${${id}}`]);
const functions = ['AWS/Lambda', 'FunctionName'];

/** What the whole product does, whichever services there are: `id` is the HTTP API that all of them are behind. */
const productWidgets = (id, stage) => [
  graph('API: answers', api(id, 'Count', '4xx', '5xx'), 'Sum'),
  graph(
    'API: latency p50 and p99 (ms)',
    [
      ...api(id, 'Latency').map((metric) => [...metric, { stat: 'p50' }]),
      ...api(id, 'Latency').map((metric) => [...metric, { stat: 'p99' }]),
    ],
    'p99',
  ),
  ...requestWidgets(stage),
  ...eventWidgets(stage),
  searched('Functions: errors', functions, `MetricName="Errors" moim ${stage}`, 'Sum'),
  searched('Functions: at once', functions, `MetricName="ConcurrentExecutions" moim ${stage}`, 'Maximum'),
  searched(
    'Queues: messages waiting',
    ['AWS/SQS', 'QueueName'],
    `MetricName="ApproximateNumberOfMessagesVisible" moim ${stage}`,
    'Maximum',
  ),
  searched(
    'Tables: turned away',
    ['AWS/DynamoDB', 'TableName'],
    `(MetricName="ReadThrottleEvents" OR MetricName="WriteThrottleEvents") moim ${stage}`,
    'Sum',
  ),
];

module.exports = { productWidgets };
