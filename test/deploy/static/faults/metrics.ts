import type { Resource, Template } from '@moim/ops';
import { dashboardsOf } from '../../metrics/dashboard.ts';
import { properties, type SeededFault } from './fault.ts';

function of(template: Template, id: string): NonNullable<Resource['Properties']> {
  const found = template.Resources[id]?.Properties;
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

/** Replaces a text in the dashboard's body. */
function redraw(template: Template, from: string, to: string): void {
  const [body = ''] = dashboardsOf(template);
  if (!body.includes(from)) throw new Error(`The dashboard does not contain ${from}.`);
  properties(template, 'AWS::CloudWatch::Dashboard').DashboardBody = { 'Fn::Sub': body.replace(from, to) };
}

/** Faults after which an alarm or a dashboard would stay empty. */
export const metricFaults: SeededFault[] = [
  [
    'an alarm on a metric that is never published',
    'metrics',
    (template) => {
      of(template, 'ApiLambdaFunctionThrottlesAlarm').MetricName = 'Throttled';
    },
  ],
  [
    'an alarm with dimensions that its metric does not have',
    'metrics',
    (template) => {
      const Dimensions = [{ Name: 'FunctionARN', Value: 'moim-users-prod-api' }];
      of(template, 'ApiLambdaFunctionThrottlesAlarm').Dimensions = Dimensions;
    },
  ],
  [
    'an alarm over a function that is not there',
    'metrics',
    (template) => {
      const Dimensions = [{ Name: 'FunctionName', Value: 'moim-users-prod-apy' }];
      of(template, 'ApiLambdaFunctionThrottlesAlarm').Dimensions = Dimensions;
    },
  ],
  [
    'an alarm over an index that is not there',
    'metrics',
    (template) => {
      const table = properties(template, 'AWS::DynamoDB::Table');
      delete table.GlobalSecondaryIndexes;
    },
  ],
  [
    'a graph of a metric that is never published',
    'metrics',
    (template) => redraw(template, 'Invocations', 'Calls'),
  ],
  [
    'a search in an unused namespace',
    'metrics',
    (template) => redraw(template, 'moim-prod\\"', 'moim-production\\"'),
  ],
  [
    'an index without an alarm for throttled reads',
    'alarms',
    (template) => {
      delete template.Resources.UsersTableByNicknameReadThrottlesAlarm;
    },
  ],
  ['a dashboard that is not valid JSON', 'dashboards', (template) => redraw(template, '{', '')],
  [
    'a graph with a view that CloudWatch does not have',
    'dashboards',
    (template) => redraw(template, '"stat"', '"stats"'),
  ],
  ['a graph wider than the dashboard', 'dashboards', (template) => redraw(template, '"x":12', '"x":13')],
  ['two graphs in one place', 'dashboards', (template) => redraw(template, '"x":12', '"x":0')],
  [
    'a graph of a table that is not there',
    'dashboards',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation resolves it
    (template) => redraw(template, '${UsersTable}', '${UserTable}'),
  ],
];
