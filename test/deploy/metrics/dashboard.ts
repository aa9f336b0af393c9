import type { Json, Template } from '@moim/ops';
import { z } from 'zod';
import { readBy } from './expressions.ts';
import type { Reading } from './reading.ts';

const options = z.strictObject({ stat: z.string().optional(), label: z.string().optional() });
const expression = z.strictObject({ expression: z.string(), id: z.string().regex(/^[a-z]\w*$/) });

/** `[namespace, metric, dimension, value, …, options?]`, or `[{ expression, id }]`. */
const shown = z.array(z.union([z.string(), options, expression])).min(1);

/** The parts of CloudWatch's dashboard body that the widgets here use. */
const body = z.strictObject({
  widgets: z
    .array(
      z.strictObject({
        type: z.literal('metric'),
        x: z.int().min(0).max(23),
        y: z.int().min(0),
        width: z.int().min(1).max(24),
        height: z.int().min(1).max(1_000),
        properties: z.strictObject({
          title: z.string().min(1),
          stat: z.string().regex(/^(Sum|Maximum|Minimum|Average|SampleCount|p\d+(\.\d+)?)$/),
          period: z.int().multipleOf(60),
          region: z.string().min(1),
          metrics: z.array(shown).min(1).max(500),
        }),
      }),
    )
    .max(500),
});

/** A widget of a dashboard. */
export type Widget = z.infer<typeof body>['widgets'][number];

/** Parses a dashboard's body; throws if CloudWatch would refuse it. */
export const widgetsIn = (text: string): Widget[] => body.parse(JSON.parse(text)).widgets;

function readByRow(row: z.infer<typeof shown>): Reading[] {
  const [first, metric, ...rest] = row;
  if (typeof first === 'object' && 'expression' in first) return readBy(first.expression);
  const texts = rest.filter((one) => typeof one === 'string');
  if (typeof first !== 'string' || typeof metric !== 'string' || texts.length % 2 === 1)
    throw new Error(`This is not a metric: ${JSON.stringify(row)}`);
  return [
    {
      namespace: first,
      metric,
      dimensions: texts.filter((_, index) => index % 2 === 0),
      values: texts.filter((_, index) => index % 2 === 1),
    },
  ];
}

/** Returns the metrics that a widget reads. */
export const readByWidget = ({ properties }: Widget): Reading[] => properties.metrics.flatMap(readByRow);

const isSub = (value: Json | undefined): value is { 'Fn::Sub': string } =>
  typeof value === 'object' && value !== null && 'Fn::Sub' in value && typeof value['Fn::Sub'] === 'string';

/** Returns the bodies of a template's dashboards, with CloudFormation's references unresolved. */
export const dashboardsOf = ({ Resources }: Template): string[] =>
  Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Dashboard')
    .map(({ Properties }) => Properties?.DashboardBody)
    .map((text) => (isSub(text) ? text['Fn::Sub'] : String(text)));
