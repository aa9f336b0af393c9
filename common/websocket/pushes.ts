import type * as z from 'zod';
import { post } from './post.ts';
import type { PushSchemas } from './socket.ts';
import { SocketError } from './socket-error.ts';

/** A push of any of the declared types. */
export type PushOf<P extends PushSchemas> = {
  [Type in keyof P & string]: { type: Type } & z.input<P[Type]>;
}[keyof P & string];

/** What became of a push to several connections. */
export interface PostedToAll {
  /** Connections that have ended: forget them. */
  readonly gone: readonly string[];
  /** The others that it did not reach, with the reason. */
  readonly failed: readonly SocketError[];
}

/** The pushes of a service, and how they are sent. */
export interface Pushes<P extends PushSchemas> {
  readonly schemas: P;
  /** Sends a push to a connection. Throws a {@link SocketError}. */
  post(connectionId: string, push: PushOf<P>): Promise<void>;
  /** Sends a push to several connections concurrently. A connection that it does not reach is not an error. */
  postAll(connectionIds: readonly string[], push: PushOf<P>): Promise<PostedToAll>;
}

/** As many as the HTTP handler has connections. */
const concurrency = 50;

/** Lambda sets this variable; the local AWS does not. */
const isOnAws = (): boolean => process.env.AWS_EXECUTION_ENV !== undefined;

function check(schemas: PushSchemas, { type, ...fields }: { type: string }): void {
  // They have passed it locally and in tests.
  if (isOnAws()) return;
  const { error } = schemas[type]?.safeParse(JSON.parse(JSON.stringify(fields))) ?? {
    error: { issues: [{ path: ['type'], message: 'is not declared' }] },
  };
  if (!error) return;
  const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The push ${type} does not match its schema (${faults.join('; ')}). Change one of them.`);
}

/**
 * Declares the pushes of a service: what it sends to connections by itself. Add `schemas` to its socket, which describes
 * them to clients.
 *
 * @example
 * export const pushes = definePushes({ 'chat.created': z.object({ chatId: z.string() }) });
 * const { gone } = await pushes.postAll(connectionIds, { type: 'chat.created', chatId });
 */
export function definePushes<P extends PushSchemas>(schemas: P): Pushes<P> {
  const serialized = (push: PushOf<P>): string => {
    check(schemas, push);
    return JSON.stringify(push);
  };
  return {
    schemas,
    post: async (connectionId, push) => post(connectionId, serialized(push)),
    postAll: async (connectionIds, push) => {
      const message = serialized(push);
      const waiting = [...connectionIds];
      const gone: string[] = [];
      const failed: SocketError[] = [];
      const work = async (): Promise<void> => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
          try {
            await post(id, message);
          } catch (error) {
            if (!(error instanceof SocketError)) throw error;
            if (error.code === 'connection-gone') gone.push(id);
            else failed.push(error);
          }
        }
      };
      await Promise.all(Array.from({ length: Math.min(concurrency, waiting.length) }, work));
      return { gone, failed };
    },
  };
}
