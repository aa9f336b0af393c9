'use strict';

const { productWidgets } = require('./product-widgets.cjs');
const { eventWidgets, graph, inColumns, requestWidgets } = require('./widgets.cjs');

function functionWidgets({ FunctionName: name }) {
  const lambda = (...names) => names.map((metric) => ['AWS/Lambda', metric, 'FunctionName', name]);
  return [
    graph(`${name}: calls`, lambda('Invocations', 'Errors', 'Throttles'), 'Sum'),
    graph(`${name}: duration p99`, lambda('Duration'), 'p99'),
  ];
}

const tableWidget = (id) =>
  graph(
    `${id}: capacity used`,
    ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'].map((name) => [
      'AWS/DynamoDB',
      name,
      'TableName',
      `\${${id}}`,
    ]),
    'Sum',
  );

const queueWidget = (id) =>
  graph(
    `${id}: messages waiting, age of the oldest (s)`,
    ['ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage'].map((name) => [
      'AWS/SQS',
      name,
      'QueueName',
      `\${${id}.QueueName}`,
    ]),
    'Maximum',
  );

/** Adds the dashboard of a service: what its functions, tables and queues do. The platform's shows the whole product. */
function addDashboard({ Resources: resources }, service, { stage }) {
  const ofType = (type) => Object.entries(resources).filter(([, { Type }]) => Type === `AWS::${type}`);
  const has = (type) => ofType(type).length > 0;
  const words = ` service="${service.replace(/^moim-/, '')}"`;
  const widgets = inColumns([
    ...ofType('ApiGatewayV2::Api').flatMap(([id]) => productWidgets(id, stage)),
    ...(has('ApiGatewayV2::Integration') ? requestWidgets(stage, words) : []),
    ...(has('Lambda::EventSourceMapping') ? eventWidgets(stage, words) : []),
    ...ofType('Lambda::Function').flatMap(([, { Properties }]) => functionWidgets(Properties)),
    ...ofType('DynamoDB::Table').map(([id]) => tableWidget(id)),
    ...ofType('SQS::Queue').map(([id]) => queueWidget(id)),
  ]);
  if (widgets.length === 0) return;
  resources.Dashboard = {
    Type: 'AWS::CloudWatch::Dashboard',
    Properties: {
      // Dashboards belong to the account, not to a region.
      DashboardName: { 'Fn::Sub': `${service}-${stage}-\${AWS::Region}` },
      DashboardBody: { 'Fn::Sub': JSON.stringify({ widgets }) },
    },
  };
}

module.exports = { addDashboard };
