'use strict';

// Filled in by CloudFormation, as all of the widgets' text.
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is not ours to fill in
const region = '${AWS::Region}';

const widget = (title, metrics, stat, place) => ({
  type: 'metric',
  width: 12,
  height: 6,
  ...place,
  properties: { title, stat, period: 300, region, metrics },
});

/** Puts widgets in two columns. */
const inColumns = (widgets) =>
  widgets.map((make, index) => make({ x: (index % 2) * 12, y: Math.floor(index / 2) * 6 }));

function functionWidgets({ FunctionName: name }) {
  const lambda = (...names) => names.map((metric) => ['AWS/Lambda', metric, 'FunctionName', name]);
  return [
    (place) => widget(`${name}: calls`, lambda('Invocations', 'Errors', 'Throttles'), 'Sum', place),
    (place) => widget(`${name}: duration p99`, lambda('Duration'), 'p99', place),
  ];
}

const apiWidgets = (id) => [
  (place) =>
    widget(
      'API: answers',
      ['Count', '4xx', '5xx'].map((name) => ['AWS/ApiGateway', name, 'ApiId', `\${${id}}`]),
      'Sum',
      place,
    ),
  (place) => widget('API: latency p99', [['AWS/ApiGateway', 'Latency', 'ApiId', `\${${id}}`]], 'p99', place),
];

const tableWidgets = (id) => [
  (place) =>
    widget(
      `${id}: capacity used`,
      ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'].map((name) => [
        'AWS/DynamoDB',
        name,
        'TableName',
        `\${${id}}`,
      ]),
      'Sum',
      place,
    ),
];

/** Adds the dashboard of a service: what its functions, tables and API do. The platform's shows the whole product's API. */
function addDashboard({ Resources: resources }, service, { stage }) {
  const ofType = (type) => Object.entries(resources).filter(([, { Type }]) => Type === `AWS::${type}`);
  const widgets = inColumns([
    ...ofType('ApiGatewayV2::Api').flatMap(([id]) => apiWidgets(id)),
    ...ofType('Lambda::Function').flatMap(([, { Properties }]) => functionWidgets(Properties)),
    ...ofType('DynamoDB::Table').flatMap(([id]) => tableWidgets(id)),
  ]);
  if (widgets.length === 0) return;
  resources.Dashboard = {
    Type: 'AWS::CloudWatch::Dashboard',
    Properties: {
      DashboardName: `${service}-${stage}`,
      DashboardBody: { 'Fn::Sub': JSON.stringify({ widgets }) },
    },
  };
}

module.exports = { addDashboard };
