import { FunctionError, invokeFunction } from '@moim/common/functions';
import { logger, withCorrelation } from '@moim/common/observability';
import { requiredSetting } from '@moim/common/settings';
import type { Delivery } from './deliveries.ts';

/** As many as `deliver` of services/live takes. */
const mostInACall = 100;
/** Less than this function may run. */
const timeout = 25_000;

/**
 * Hands deliveries to services/live, in their order. Without that service they are dropped, with a line in the log.
 *
 * @returns the sequence number of the first change whose pushes were not delivered
 */
export async function handOver(deliveries: readonly Delivery[]): Promise<string | undefined> {
  const functionName = requiredSetting('DELIVER_FUNCTION');
  for (let start = 0; start < deliveries.length; start += mostInACall) {
    const call = deliveries.slice(start, start + mostInACall);
    try {
      await withCause(call, () => deliver(functionName, call));
    } catch (error) {
      if (!isNotDeployed(error)) return call[0]?.sequenceNumber;
      const dropped = deliveries.slice(start);
      logger.warn('Pushes dropped: nothing delivers them. Deploy services/live.', {
        functionName,
        deliveries: dropped.length,
        causes: causesOf(dropped),
      });
      break;
    }
  }
  return undefined;
}

async function deliver(functionName: string, call: readonly Delivery[]): Promise<void> {
  const about = { deliveries: call.length, causes: causesOf(call) };
  const deliveries = call.map(({ to, push }) => ({ to, push }));
  try {
    await invokeFunction(functionName, { deliveries }, { timeout });
    logger.info('Pushes delivered', about);
  } catch (error) {
    if (!isNotDeployed(error)) logger.error('Pushes not delivered', { ...about, error });
    throw error;
  }
}

const isNotDeployed = (error: unknown): boolean =>
  error instanceof FunctionError && error.code === 'unknown-function';

const causesOf = (call: readonly Delivery[]): string[] => [
  ...new Set(call.flatMap(({ cause }) => cause ?? [])),
];

/** If one request caused a call, the log lines about it, here and in services/live, have its correlation id. */
function withCause<Result>(call: readonly Delivery[], work: () => Promise<Result>): Promise<Result> {
  const [cause, ...others] = causesOf(call);
  return cause === undefined || others.length > 0 ? work() : withCorrelation(cause, work);
}
