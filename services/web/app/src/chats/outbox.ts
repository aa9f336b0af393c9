import type { Schemas } from '@moim/client';
import { createSignal } from 'solid-js';
import { userId } from '../session/session.ts';

/** A message that the API has not accepted yet. */
export interface Outgoing {
  /** The idempotency key: however often it is sent, it is one message. */
  key: string;
  body: Schemas['MessageInput'];
  isFailed: boolean;
}

function readStored(name: string): Outgoing[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

/** The messages of a chat on their way, in the order of writing. They survive a reload. */
export function createOutbox(chatId: string) {
  const name = `moim.outbox.${userId()}.${chatId}`;
  const [messages, setMessages] = createSignal<readonly Outgoing[]>(readStored(name));
  function change(next: readonly Outgoing[]): void {
    setMessages(next);
    if (next.length === 0) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(next));
  }
  const mark = (key: string, isFailed: boolean): void =>
    change(messages().map((one) => (one.key === key ? { ...one, isFailed } : one)));
  return {
    messages,
    add: (body: Schemas['MessageInput']): Outgoing => {
      const message = { key: crypto.randomUUID(), body, isFailed: false };
      change([...messages(), message]);
      return message;
    },
    remove: (key: string) => change(messages().filter((one) => one.key !== key)),
    mark,
  };
}
