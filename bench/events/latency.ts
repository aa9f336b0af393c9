import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMoimClient } from '@moim/client';
import { isObject, type JsonObject } from '@moim/local-aws/core';

const password = 'Gather-2026';

/** Creates a person with a profile. @returns a function that deletes the profile and returns the request id and the time */
async function newMember(baseUrl: string, name: string) {
  const email = `${name}@example.com`;
  const api = createMoimClient({ baseUrl });
  await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: '123456' } });
  const { data } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  if (!data) throw new Error('the new person could not sign in; see the functions’ log');
  const me = createMoimClient({ baseUrl, accessToken: data.accessToken });
  await me.PUT('/v1/users/me', { body: { nickname: name, name } });
  return async () => {
    const { response } = await me.DELETE('/v1/users/me');
    return { correlationId: response.headers.get('x-request-id') ?? '', committed: Date.now() };
  };
}

function handledAt(line: string): [string, number] | undefined {
  const entry: unknown = line === '' ? undefined : JSON.parse(line);
  const { message, correlationId, timestamp }: JsonObject = isObject(entry) ? entry : {};
  return message === 'Event handled' ? [String(correlationId), Date.parse(String(timestamp))] : undefined;
}

/** When the consumer finished each event, by correlation id, from its log. */
async function readHandled(log: string): Promise<Map<string, number>> {
  const lines = (await readFile(log, 'utf8')).split('\n');
  return new Map(
    lines
      .flatMap((line) => (line.includes('Event handled') ? [handledAt(line)] : []))
      .filter((it) => it !== undefined),
  );
}

/**
 * Milliseconds from the answer to `DELETE /v1/users/me` (the change is committed by then) to the end of its consumer:
 * stream, publisher, bus, rule, queue, consumer.
 */
export async function latencies(url: string, log: string, count: number): Promise<number[]> {
  const deletions = [];
  for (let number = 0; number < count; number++) {
    const leave = await newMember(url, `m${number}`);
    deletions.push(await leave());
    // Random pauses avoid synchronising with the stream's polling interval.
    await sleep(Math.random() * 150);
  }
  for (;;) {
    const handled = await readHandled(log);
    const times = deletions.flatMap(({ correlationId, committed }) => {
      const at = handled.get(correlationId);
      return at === undefined ? [] : [at - committed];
    });
    if (times.length === count) return times;
    await sleep(200);
  }
}
