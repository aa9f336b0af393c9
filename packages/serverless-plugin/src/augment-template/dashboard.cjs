// @ts-check
'use strict';

const { distributionWidgets } = require('./distribution-widgets.cjs');
const { productWidgets, websocketWidgets } = require('./product-widgets.cjs');
const { resourcesOfType } = require('./resources-of-type.cjs');
const { eventWidgets, graph, inColumns, requestWidgets } = require('./widgets.cjs');
/** @import { PropertiesByType, Template } from '../template.ts' */

/** @param {PropertiesByType['AWS::Lambda::Function']} properties */
function functionWidgets({ FunctionName: name }) {
  const lambda = (/** @type {string[]} */ ...names) =>
    names.map((metric) => ['AWS/Lambda', metric, 'FunctionName', name]);
  return [
    graph(`${name}: calls`, lambda('Invocations', 'Errors', 'Throttles'), 'Sum'),
    graph(`${name}: duration p99`, lambda('Duration'), 'p99'),
  ];
}

/** @param {string} id */
const tableWidget = (id) =>
  graph(
    `${id}: consumed capacity`,
    ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'].map((name) => [
      'AWS/DynamoDB',
      name,
      'TableName',
      `\${${id}}`,
    ]),
    'Sum',
  );

/** @param {string} id */
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

/**
 * Adds the dashboard of a service: its functions, tables, queues and distributions. The platform's shows the whole product.
 *
 * @param {Template} template
 * @param {string} service
 * @param {{ stage: string }} settings
 */
function addDashboard({ Resources: resources }, service, { stage }) {
  const integrations = resourcesOfType(resources, 'AWS::ApiGatewayV2::Integration');
  const mappings = resourcesOfType(resources, 'AWS::Lambda::EventSourceMapping');
  const words = ` service="${service.replace(/^moim-/, '')}"`;
  const widgets = inColumns([
    ...resourcesOfType(resources, 'AWS::ApiGatewayV2::Api').flatMap(({ id, properties }) =>
      properties.ProtocolType === 'WEBSOCKET' ? websocketWidgets(id) : productWidgets(id, stage),
    ),
    ...(integrations.length > 0 ? requestWidgets(stage, words) : []),
    ...(mappings.length > 0 ? eventWidgets(stage, words) : []),
    ...resourcesOfType(resources, 'AWS::Lambda::Function').flatMap(({ properties }) =>
      functionWidgets(properties),
    ),
    ...resourcesOfType(resources, 'AWS::DynamoDB::Table').map(({ id }) => tableWidget(id)),
    ...resourcesOfType(resources, 'AWS::CloudFront::Distribution').flatMap(({ id }) =>
      distributionWidgets(id),
    ),
    ...resourcesOfType(resources, 'AWS::SQS::Queue').map(({ id }) => queueWidget(id)),
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
