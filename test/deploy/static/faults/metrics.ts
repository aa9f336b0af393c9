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
  if (!body.includes(from)) throw new Error(`The dashboard does not say ${from}.`);
  properties(template, 'AWS::CloudWatch::Dashboard').DashboardBody = { 'Fn::Sub': body.replace(from, to) };
}

/** Alarms and dashboards that would show, and say, nothing. */
export const metricFaults: SeededFault[] = [
  [
    'an alarm over a metric that nobody publishes',
    'metrics',
    (template) => {
      of(template, 'ApiLambdaFunctionThrottlesAlarm').MetricName = 'Throttled';
    },
  ],
  [
    'an alarm by dimensions that the metric does not have',
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
    'a graph of a metric that nobody publishes',
    'metrics',
    (template) => redraw(template, 'Invocations', 'Calls'),
  ],
  [
    'a search in a namespace that nobody publishes to',
    'metrics',
    (template) => redraw(template, 'moim-prod\\"', 'moim-production\\"'),
  ],
  [
    'an index whose turned-away reads nobody hears of',
    'alarms',
    (template) => {
      delete template.Resources.UsersTableByNicknameReadThrottlesAlarm;
    },
  ],
  ['a dashboard that is no JSON', 'dashboards', (template) => redraw(template, '{', '')],
  [
    'a graph of a form that CloudWatch does not know',
    'dashboards',
    (template) => redraw(template, '"stat"', '"stats"'),
  ],
  ['a graph wider than the dashboard', 'dashboards', (template) => redraw(template, '"x":12', '"x":13')],
  ['two graphs in one place', 'dashboards', (template) => redraw(template, '"x":12', '"x":0')],
  [
    'a graph of a table that is not there',
    'dashboards',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in
    (template) => redraw(template, '${UsersTable}', '${UserTable}'),
  ],
];
