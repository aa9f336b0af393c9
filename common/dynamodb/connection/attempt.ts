import { isError } from '../../aws-errors/index.ts';
import { AwsCause, withoutValues } from '../errors/aws-cause.ts';
import {
  Aborted,
  InvalidRequest,
  Misconfigured,
  OutcomeUnknown,
  Throttled,
  Unavailable,
} from '../errors/connection-errors.ts';
import { DynamoDBError, type ErrorSubject } from '../errors/dynamodb-error.ts';
import { ItemTooLarge } from '../errors/item-too-large.ts';
import { Refusal } from '../errors/refusal.ts';
import { currentSignal, pauseUnlessAborted, throwIfAborted } from './abort.ts';
import { classify } from './classify.ts';
import type { Client } from './client.ts';
import { connection } from './connection.ts';

/**
 * An operation as it is sent: who performs it, for errors and observations, and whether it can be repeated.
 */
export interface Call {
  readonly entity: string;
  readonly verb: string;
  readonly table: string;
  readonly key?: Readonly<Record<string, unknown>>;
  /** The effect of sending the request again after it may have succeeded; `once` forbids that. */
  readonly effect: 'none' | 'repeatable' | 'once';
}

const answers = new Set(['ConditionalCheckFailedException', 'TransactionCanceledException']);
const firstPause = 25;
const longestPause = 2_000;

interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

interface MeteredOutput {
  ConsumedCapacity?:
    | { CapacityUnits?: number | undefined }
    | { CapacityUnits?: number | undefined }[]
    | undefined;
}

/**
 * Sends a request until DynamoDB responds. Pauses between attempts for a random time, whose upper bound doubles.
 *
 * @throws Refusal if a condition does not hold or a transaction is cancelled; any other failure is a `DynamoDBError`
 */
export async function attempt<Output extends MeteredOutput>(
  call: Call,
  send: (client: Client, options: SendOptions) => Promise<Output>,
): Promise<Output> {
  const { client, attempts: most, random, pause, now } = connection();
  const started = now();
  const signal = currentSignal();
  const options: SendOptions = signal === undefined ? {} : { abortSignal: signal };
  let lost = false;
  for (let attempts = 1; ; attempts++) {
    if (!lost) throwIfAborted(signal, call);
    try {
      const output = await send(client(), options);
      report(call, attempts, started, output);
      return output;
    } catch (error) {
      const verdict = classify(error);
      if (verdict === 'lost') lost = true;
      if (signal?.aborted === true && (verdict === 'lost' || verdict === 'throttled')) {
        if (call.effect === 'none' || verdict === 'throttled') throw new Aborted(subjectOf(call, error));
        throw new OutcomeUnknown(subjectOf(call, error));
      }
      const again = verdict === 'throttled' || (verdict === 'lost' && call.effect !== 'once');
      if (!again || attempts >= most) {
        report(call, attempts, started, {}, error);
        throw translate(call, verdict, lost, error);
      }
      await pauseUnlessAborted(
        signal,
        pause,
        random() * Math.min(longestPause, firstPause * 2 ** (attempts - 1)),
      );
    }
  }
}

function translate(call: Call, verdict: string, lost: boolean, cause: unknown): unknown {
  if (!isError(cause)) return cause;
  if (verdict === 'refused' && answers.has(cause.name)) return new Refusal(cause, lost);
  const subject: ErrorSubject = {
    entity: call.entity,
    ...(call.key && { key: call.key }),
    cause: new AwsCause(cause),
  };
  if (cause instanceof DynamoDBError) return cause.about(subject);
  if (lost && verdict !== 'refused' && call.effect !== 'none') return new OutcomeUnknown(subject);
  if (lost && verdict !== 'refused') return new Unavailable(subject);
  if (verdict === 'throttled') return new Throttled(subject);
  if (verdict === 'denied') return new Misconfigured(deniedMessage(cause), subject);
  if (isTooLarge(cause)) return new ItemTooLarge(undefined, subject);
  if (!('$fault' in cause)) return cause;
  return new InvalidRequest(`DynamoDB refused the request: ${described(cause)}`, subject);
}

function deniedMessage(cause: Error): string {
  return `Check the table, the region, the credentials and the permissions of this process: ${described(cause)}`;
}

function described({ name, message }: Error): string {
  return `${name}: ${withoutValues(message)}`;
}

/** An update cannot know the size of the item that it results in. */
function isTooLarge({ message }: Error): boolean {
  return message.includes('exceeded the maximum allowed size');
}

function subjectOf({ entity, key }: Call, cause: unknown): ErrorSubject {
  return { entity, ...(key && { key }), ...(isError(cause) && { cause: new AwsCause(cause) }) };
}

function report(call: Call, attempts: number, started: number, output: MeteredOutput, error?: unknown): void {
  const { observe, now } = connection();
  if (observe === undefined) return;
  const consumed = [output.ConsumedCapacity ?? []].flat();
  observe({
    entity: call.entity,
    verb: call.verb,
    table: call.table,
    milliseconds: now() - started,
    attempts,
    capacityUnits: consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0),
    ...(isError(error) && { failure: error.name }),
  });
}
