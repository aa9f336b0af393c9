import { setTimeout as sleep } from 'node:timers/promises';
import { newMember, openChat } from './people.ts';
import { openSocket } from './sockets.ts';

/** Milliseconds of one message: until its sender had the answer, and until somebody else saw it. */
export interface Timing {
  answered: number;
  seen: number;
}

/** A room of two, one of whom is connected. */
export interface Room {
  /** Sends a message, and waits until it is seen. */
  say(text: string): Promise<Timing>;
  close(): void;
}

export async function openRoom(url: string): Promise<Room> {
  const [sender, reader] = await Promise.all([newMember(url), newMember(url)]);
  const chatId = await openChat(sender, [reader]);
  const arrivals = new Map<string, PromiseWithResolvers<number>>();
  const arrivalOf = (messageId: string) => {
    const arrival = arrivals.get(messageId) ?? Promise.withResolvers<number>();
    arrivals.set(messageId, arrival);
    return arrival;
  };
  const socket = await openSocket(reader, ({ type, message }, at) => {
    if (type === 'message.created' && message?.messageId) arrivalOf(message.messageId).resolve(at);
  });

  async function say(text: string): Promise<Timing> {
    const start = performance.now();
    const { data } = await sender.api.POST('/v1/chats/{chatId}/messages', {
      params: { path: { chatId } },
      body: { text },
    });
    if (!data) throw new Error('A message was refused; see the functions’ log');
    const answered = performance.now() - start;
    const late = sleep(30_000, undefined, { ref: false }).then(() => {
      throw new Error('A message was not seen within 30 s');
    });
    return { answered, seen: (await Promise.race([arrivalOf(data.messageId).promise, late])) - start };
  }
  return { say, close: () => socket.close() };
}

/** Sends messages in a room, with random pauses of `meanPause` milliseconds on average. The first five warm up. */
export async function talk({ say }: Room, messages: number, meanPause: number): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (let number = 0; number < messages; number += 1) {
    // Random pauses avoid synchronising with the pauses of the stream's readers.
    await sleep(Math.random() * 2 * meanPause);
    timings.push(await say(`message ${number}`));
  }
  return timings.slice(5);
}
