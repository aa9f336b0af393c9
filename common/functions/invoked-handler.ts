import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { logger, withCorrelation } from '../observability/index.ts';
import { correlationIdOf } from './client-context.ts';

interface Invoked<Schema extends z.ZodMiniType, Result> {
  /** What callers must pass. */
  readonly schema: Schema;
  /** Callers repeat an invocation whose answer is lost: doing it twice must do no harm. */
  run(payload: z.output<Schema>): Promise<Result>;
}

/** Thrown to callers whose payload does not match the schema. */
export class InvalidPayload extends Error {
  override readonly name = 'InvalidPayload';
}

/**
 * The Lambda handler of a function that other functions invoke with `invokeFunction`. Checks the payload, logs one line
 * for each invocation, with the correlation id of the caller, and passes errors on to the caller.
 *
 * @example
 * export const members = invokedHandler({ schema: z.strictObject({ chatId: z.string() }), run: findMembers });
 */
export function invokedHandler<Schema extends z.ZodMiniType, Result>({
  schema,
  run,
}: Invoked<Schema, Result>) {
  return (payload: unknown, context: Context): Promise<Result> => {
    logger.resetKeys();
    logger.addContext(context);
    return withCorrelation(correlationIdOf(context), () => logged(async () => run(checked(schema, payload))));
  };
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, payload: unknown): z.output<Schema> {
  const { success, data, error } = z.safeParse(schema, payload);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`);
  throw new InvalidPayload(faults.join('; '));
}

async function logged<Result>(work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  // Without metrics: those of Lambda, which alarms read, count invocations, errors and durations of the function.
  const took = () => ({ durationMs: Math.round((performance.now() - started) * 10) / 10 });
  try {
    const result = await work();
    logger.info('Invocation answered', took());
    return result;
  } catch (error) {
    logger.error('Invocation failed', { ...took(), error });
    throw error;
  }
}
