import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '@moim/testing';

type Body = Record<string, unknown>;
type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

const password = 'Gather-2026';

/** A person of a story, who asks again until an answer comes: the stack may be killed, and services learn by events. */
export interface Actor {
  readonly label: string;
  readonly email: string;
  userId: string;
  /** Makes a request until it succeeds. */
  act(method: Method, path: string, body?: Body): Promise<Body>;
  /** The status and the body of a GET. */
  see(path: string): Promise<{ status: number; body: unknown }>;
  signIn(): Promise<void>;
}

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function actorOn(urlNow: () => string, label: string): Actor {
  const email = `${label}-${randomUUID()}@example.com`;
  let accessToken = '';

  async function request(method: Method, path: string, body?: Body, key?: string) {
    const response = await fetch(`${urlNow()}${path}`, {
      method,
      headers: {
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, body: parsed };
  }

  async function act(method: Method, path: string, body?: Body): Promise<Body> {
    const key = method === 'POST' && !path.startsWith('/v1/auth') ? randomUUID() : undefined;
    let last: unknown;
    return waitUntil(
      `${label} can ${method} ${path}`,
      async () => {
        const answer = await request(method, path, body, key).catch((error: unknown) => {
          last = error;
        });
        if (!answer) return undefined;
        last = answer;
        if (answer.status < 300) return isBody(answer.body) ? answer.body : {};
        await sleep(100);
        return undefined;
      },
      { pause: 50 },
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; the last answer: ${JSON.stringify(last)}`);
    });
  }

  const actor: Actor = {
    label,
    email,
    userId: '',
    act,
    see: (path) => request('GET', path),
    signIn: async () => {
      const { accessToken: token } = await act('POST', '/v1/auth/sign-in', { email, password });
      accessToken = String(token);
    },
  };
  return actor;
}

/** Signs a person up, and makes their profile. */
export async function newActor(urlNow: () => string, label: string, interests: string[]): Promise<Actor> {
  const actor = actorOn(urlNow, label);
  const { userId } = await actor.act('POST', '/v1/auth/sign-up', { email: actor.email, password });
  actor.userId = String(userId);
  await actor.act('POST', '/v1/auth/confirm', { email: actor.email, code: '123456' });
  await actor.signIn();
  await actor.act('PUT', '/v1/users/me', { nickname: label, name: `Kim ${label}`, interests });
  return actor;
}
