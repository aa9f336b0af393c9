import { readJsonBody } from '../http/body.ts';
import { type Problem, problemBody } from '../http/problem.ts';
import { invalidRequest } from '../http/validation.ts';
import { envelope } from './action.ts';

/** A message as it arrives: the action, the client's id for it, and its fields. */
export interface Frame {
  readonly action: string;
  readonly id: string | undefined;
  readonly message: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function parse(body: string | undefined): unknown {
  const headers = { 'content-type': 'application/json' };
  return readJsonBody({ ...(body !== undefined && { body }), isBase64Encoded: false, headers });
}

/** Reads a message. Throws `malformed-body` or `invalid-request`. */
export function readFrame(body: string | undefined): Frame {
  const given = parse(body);
  if (!isRecord(given))
    throw invalidRequest([{ path: '', message: 'A message is a JSON object with an action' }]);
  const { action, id, ...message } = given;
  if (typeof action !== 'string') throw invalidRequest([{ path: 'action', message: 'Required' }]);
  if (!envelope.id.safeParse(id).success) {
    throw invalidRequest([{ path: 'id', message: 'Must be a text of 1 to 64 characters' }]);
  }
  return { action, id: textOf(id), message };
}

/** The action and id of a message that may be invalid, to name it in a problem. */
function nameOf(body: string | undefined): { action?: string; id?: string } {
  try {
    const given = parse(body);
    const [action, id] = isRecord(given) ? [textOf(given.action), textOf(given.id)] : [];
    return { ...(action !== undefined && { action }), ...(id !== undefined && { id }) };
  } catch {
    return {};
  }
}

/** The message that answers a refused one: a problem (RFC 9457) that names the action and the client's id. */
export function problemFrame(problem: Problem, body: string | undefined, requestId: string): string {
  const { action = '', ...id } = nameOf(body);
  const retryAfter = Number(problem.headers['retry-after']);
  return JSON.stringify({
    ...problemBody(problem, action, requestId),
    ...(problem.headers['retry-after'] !== undefined && { retryAfter }),
    ...(action !== '' && { action }),
    ...id,
  });
}

/** The message that answers an action. */
export const replyFrame = ({ action, id }: Frame, reply: object | undefined): string =>
  JSON.stringify({ type: 'reply', action, ...(id !== undefined && { id }), ...reply });
