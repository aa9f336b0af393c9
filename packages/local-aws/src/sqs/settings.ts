import { isObject, type JsonObject, objectOf, stringOf } from '../core/json.ts';

/** A queue's configuration. */
export interface QueueSettings {
  /** Seconds. */
  visibility: number;
  retention: number;
  delay: number;
  wait: number;
  /** The dead-letter queue for messages received `tries` times without being deleted. */
  deadLetters?: { queue: string; tries: number };
}

/** The name at the end of an ARN or URL. */
export const nameOf = (arnOrUrl: string): string => arnOrUrl.split(/[:/]/).at(-1) ?? '';

const number = (value: unknown, otherwise: number): number =>
  value === undefined ? otherwise : Number(value);

function redrive(value: unknown): Pick<QueueSettings, 'deadLetters'> {
  const policy = typeof value === 'string' && value !== '' ? JSON.parse(value) : value;
  if (!isObject(policy)) return {};
  const queue = nameOf(stringOf(policy.deadLetterTargetArn));
  return { deadLetters: { queue, tries: Number(policy.maxReceiveCount) } };
}

/** Reads settings from an AWS::SQS::Queue's properties or a request's attributes, which have the same names. */
export function settingsOf(given: JsonObject): QueueSettings {
  return {
    visibility: number(given.VisibilityTimeout, 30),
    retention: number(given.MessageRetentionPeriod, 345_600),
    delay: number(given.DelaySeconds, 0),
    wait: number(given.ReceiveMessageWaitTimeSeconds, 0),
    ...redrive(given.RedrivePolicy),
  };
}

/** Parses saved settings. */
export function savedSettings(text: string): QueueSettings {
  const { visibility, retention, delay, wait, deadLetters } = objectOf(JSON.parse(text));
  const { queue, tries } = objectOf(deadLetters);
  return {
    visibility: Number(visibility),
    retention: Number(retention),
    delay: Number(delay),
    wait: Number(wait),
    ...(typeof queue === 'string' && { deadLetters: { queue, tries: Number(tries) } }),
  };
}
