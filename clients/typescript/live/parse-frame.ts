import type { LivePush } from './contract.ts';
import type { Problem } from './live-error.ts';

/** What arrived over the socket. */
export type Frame =
  | { kind: 'push'; push: LivePush }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'reply' }
  | { kind: 'invalid'; cause: unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads what arrived. The type of a push may be one that a newer API has and this client does not know. */
export function parseFrame(data: unknown): Frame {
  let value: unknown;
  try {
    value = JSON.parse(String(data));
  } catch (cause) {
    return { kind: 'invalid', cause };
  }
  if (isProblem(value)) return { kind: 'problem', problem: value };
  if (isObject(value) && value.type === 'reply') return { kind: 'reply' };
  if (isPush(value)) return { kind: 'push', push: value };
  return { kind: 'invalid', cause: new Error('It is neither a push, nor a reply, nor a problem') };
}

function isProblem(value: unknown): value is Problem {
  return isObject(value) && typeof value.status === 'number' && typeof value.title === 'string';
}

/** Checks what the order of messages depends on, and trusts the API for the rest. */
function isPush(value: unknown): value is LivePush {
  if (!isObject(value) || typeof value.type !== 'string') return false;
  if (value.type !== 'message.created') return true;
  const { chatId, seq, message } = value;
  return (
    typeof chatId === 'string' &&
    Number.isSafeInteger(seq) &&
    isObject(message) &&
    message.seq === seq &&
    typeof message.messageId === 'string'
  );
}
