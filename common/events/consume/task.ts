import { createHash } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { type DomainEvent, envelope } from '../contract/event.ts';
import { type Listener, type Reaction, UnreadableEvent } from './listener.ts';

/** One event to handle. */
export interface Task {
  /** The messages that brought it: several when it was delivered twice to one batch. */
  readonly messageIds: readonly string[];
  readonly event: DomainEvent;
  /** The key of its record. Tasks that share it are one event delivered twice, or events of one ordered subject. */
  readonly of: string;
  readonly reaction: Reaction;
}

const delivered = z.object({ detail: envelope });

/** Reads a message of the queue: an EventBridge event whose detail is ours. Throws an UnreadableEvent. */
export function taskOf({ messageId, body }: SQSRecord, listeners: ReadonlyMap<string, Listener>): Task {
  const event = eventIn(body);
  const listener = listeners.get(event.type);
  if (!listener) throw new UnreadableEvent(`no listener for ${event.type}`);
  return { messageIds: [messageId], event, of: recordOf(event, listener), reaction: listener.read(event) };
}

function eventIn(body: string): DomainEvent {
  const { data, error } = delivered.safeParse(parsed(body));
  if (data) return data.detail;
  const fields = error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new UnreadableEvent(`the message is not an event: ${fields}`, { cause: error });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new UnreadableEvent('the message is not an event: JSON', { cause });
  }
}

function recordOf({ id, type, subject }: DomainEvent, { ordered }: Listener): string {
  if (!ordered) return `event ${id}`;
  const noun = type.slice(0, type.lastIndexOf('.'));
  // Hashed, because the record outlives the subject, which may be a person.
  return `subject ${createHash('sha256').update(`${noun} ${subject}`).digest('base64url')}`;
}
