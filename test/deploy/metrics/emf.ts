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

/** The embedded metric format's requirements for a log line, with the units that are used here. */
const line = z.looseObject({
  _aws: z.looseObject({ Timestamp: z.int().min(0), CloudWatchMetrics: z.array(directive).min(1) }),
});

const value = z.union([z.number(), z.array(z.number()).min(1).max(100)]);
const dimension = z.string().min(1).max(1_024);

/** A metric that CloudWatch extracts from a log line. */
export type Published = Omit<Reading, 'values'> & { values: string[] };

/**
 * Returns the metrics that CloudWatch extracts from a log line. Throws where CloudWatch would drop them: for a value that
 * is not a number, a dimension that the line does not have, or a time over two weeks ago or two hours ahead.
 */
export function publishedBy(text: string, now = Date.now()): Published[] {
  const fields: unknown = JSON.parse(text);
  if (typeof fields !== 'object' || fields === null || !('_aws' in fields)) return [];
  const { _aws: metadata, ...rest } = line.parse(fields);
  const age = now - metadata.Timestamp;
  if (age > 14 * 86_400_000 || age < -2 * 3_600_000)
    throw new Error(`The timestamp is out of range: ${metadata.Timestamp}`);
  return metadata.CloudWatchMetrics.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name: metric }) => {
      value.parse(rest[metric], { error: () => `${metric} is not a number` });
      return Dimensions.map((dimensions) => {
        const values = dimensions.map((name) => dimension.parse(rest[name], { error: () => `no ${name}` }));
        return { namespace, metric, dimensions, values };
      });
    }),
  );
}
