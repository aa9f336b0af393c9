// @ts-check
'use strict';

const { eventWidgets, graph, requestWidgets, searchGraph } = require('./widgets.cjs');

/** @param {string} id @param {string[]} names */
const api = (id, ...names) => names.map((name) => ['AWS/ApiGateway', name, 'ApiId', `\${${id}}`]);
const functions = ['AWS/Lambda', 'FunctionName'];

/**
 * Graphs of the whole product, independent of which services exist.
 *
 * @param {string} id the HTTP API of all services
 * @param {string} stage
 */
const productWidgets = (id, stage) => [
  graph('API: responses', api(id, 'Count', '4xx', '5xx'), 'Sum'),
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
  searchGraph('Functions: errors', functions, `MetricName="Errors" moim ${stage}`, 'Sum'),
  searchGraph(
    'Functions: concurrency',
    functions,
    `MetricName="ConcurrentExecutions" moim ${stage}`,
    'Maximum',
  ),
  searchGraph(
    'Queues: messages waiting',
    ['AWS/SQS', 'QueueName'],
    `MetricName="ApproximateNumberOfMessagesVisible" moim ${stage}`,
    'Maximum',
  ),
  searchGraph(
    'Tables: throttled requests',
    ['AWS/DynamoDB', 'TableName'],
    `(MetricName="ReadThrottleEvents" OR MetricName="WriteThrottleEvents") moim ${stage}`,
    'Sum',
  ),
];

/**
 * Graphs of a WebSocket API.
 *
 * @param {string} id
 */
const websocketWidgets = (id) => [
  graph(
    'WebSocket: handshakes, messages, errors',
    api(id, 'ConnectCount', 'MessageCount', 'ClientError', 'IntegrationError', 'ExecutionError'),
    'Sum',
  ),
  graph(
    'WebSocket: latency of functions p50 and p99 (ms)',
    ['p50', 'p99'].flatMap((stat) => api(id, 'IntegrationLatency').map((metric) => [...metric, { stat }])),
    'p99',
  ),
];

module.exports = { productWidgets, websocketWidgets };
