import type { Resource, Template } from '@moim/ops';
import { z } from 'zod';
import { readBy } from './expressions.ts';
import type { Reading } from './reading.ts';

const dimensions = z.array(z.strictObject({ Name: z.string(), Value: z.json() }));
const text = z.union([
  z.string(),
  z.strictObject({ 'Fn::Sub': z.string() }).transform((sub) => sub['Fn::Sub']),
]);

const query = z.strictObject({
  Id: z.string().regex(/^[a-z][a-zA-Z0-9_]*$/),
  ReturnData: z.boolean().default(true),
  Expression: text.optional(),
  Period: z.int().multipleOf(60).optional(),
  MetricStat: z
    .strictObject({
      Metric: z.strictObject({ Namespace: z.string(), MetricName: z.string(), Dimensions: dimensions }),
      Period: z.int().multipleOf(60),
      Stat: z.string(),
    })
    .optional(),
});

/** One query of an alarm with several. */
export type Query = z.infer<typeof query>;

const operators = [
  'GreaterThanThreshold',
  'GreaterThanOrEqualToThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;

const alarm = z.strictObject({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  EvaluationPeriods: z.int().min(1),
  DatapointsToAlarm: z.int().min(1).optional(),
  ComparisonOperator: z.enum(operators),
  Threshold: z.number(),
  TreatMissingData: z.enum(['missing', 'ignore', 'breaching', 'notBreaching']),
  AlarmActions: z.array(z.json()).min(1),
  OKActions: z.array(z.json()),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: dimensions.optional(),
  Period: z.int().multipleOf(60).optional(),
  Statistic: z.enum(['Sum', 'Maximum', 'Minimum', 'Average', 'SampleCount']).optional(),
  ExtendedStatistic: z
    .string()
    .regex(/^p\d+(\.\d+)?$/)
    .optional(),
  Metrics: z.array(query).min(1).optional(),
});

/** An alarm of a template; a single metric is converted to a query. */
export interface Alarm extends Omit<z.infer<typeof alarm>, 'Metrics'> {
  id: string;
  queries: Query[];
}

function singleQuery(properties: z.infer<typeof alarm>): Query[] {
  const { Namespace = '', MetricName = '', Dimensions = [], Period = 0 } = properties;
  const Metric = { Namespace, MetricName, Dimensions };
  const Stat = properties.Statistic ?? properties.ExtendedStatistic ?? '';
  return [{ Id: 'metric', ReturnData: true, MetricStat: { Metric, Period, Stat } }];
}

function alarmOf(id: string, { Properties }: Resource): Alarm {
  const properties = alarm.parse(Properties);
  return { ...properties, id, queries: properties.Metrics ?? singleQuery(properties) };
}

/** Returns all alarms of a template; throws if CloudWatch would refuse one. */
export const alarmsOf = (template: Template): Alarm[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm')
    .map(([id, resource]) => alarmOf(id, resource));

/** Returns the metrics that an alarm reads. */
export const readByAlarm = ({ queries }: Alarm): Reading[] =>
  queries.flatMap(({ MetricStat: stat, Expression: expression = '' }) =>
    stat
      ? [
          {
            namespace: stat.Metric.Namespace,
            metric: stat.Metric.MetricName,
            dimensions: stat.Metric.Dimensions.map(({ Name }) => Name),
            values: stat.Metric.Dimensions.map(({ Value }) => Value),
          },
        ]
      : readBy(expression),
  );
