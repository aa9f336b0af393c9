import { z } from 'zod';
import type { Reading } from './reading.ts';

const target = z.string().min(1);

const directive = z.looseObject({
  Namespace: z.string().min(1).max(1_024),
  Dimensions: z.array(z.array(target.max(250)).max(30)).min(1),
  Metrics: z
    .array(
      z.looseObject({
        Name: target.max(1_024),
        Unit: z.enum(['Milliseconds', 'Count']).optional(),
        StorageResolution: z.union([z.literal(1), z.literal(60)]).optional(),
      }),
    )
    .max(100),
});

/** What the specification of the embedded metric format asks of a line; units as far as they are used here. */
const line = z.looseObject({
  _aws: z.looseObject({ Timestamp: z.int().min(0), CloudWatchMetrics: z.array(directive).min(1) }),
});

const value = z.union([z.number(), z.array(z.number()).min(1).max(100)]);
const dimension = z.string().min(1).max(1_024);

/** A metric that CloudWatch reads out of a line; its dimensions have the line's values. */
export type Published = Omit<Reading, 'values'> & { values: string[] };

/**
 * The metrics that CloudWatch makes of a log line; none of a line without any. Throws where it would drop them: a
 * number that is none, a dimension that the line does not have, a time two weeks past or two hours ahead.
 */
export function publishedBy(text: string, now = Date.now()): Published[] {
  const fields: unknown = JSON.parse(text);
  if (typeof fields !== 'object' || fields === null || !('_aws' in fields)) return [];
  const { _aws: metadata, ...rest } = line.parse(fields);
  const age = now - metadata.Timestamp;
  if (age > 14 * 86_400_000 || age < -2 * 3_600_000) throw new Error(`Out of time: ${metadata.Timestamp}`);
  return metadata.CloudWatchMetrics.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name: metric }) => {
      value.parse(rest[metric], { error: () => `${metric} is no number` });
      return Dimensions.map((dimensions) => {
        const values = dimensions.map((name) => dimension.parse(rest[name], { error: () => `no ${name}` }));
        return { namespace, metric, dimensions, values };
      });
    }),
  );
}
