import type * as z from 'zod';
import type { ProblemType } from '../http/problem.ts';
import { parseInput } from '../http/validation.ts';

/** A handshake: somebody wants to connect. */
export interface ConnectRequest<Query = unknown> {
  readonly query: Query;
  /** In lower case, without `authorization` and `cookie`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly connectionId: string;
  /** Milliseconds since 1970. API Gateway ends the connection two hours later. */
  readonly connectedAt: number;
  readonly requestId: string;
}

interface ConnectDescription<Q extends z.ZodObject> {
  readonly summary: string;
  readonly description?: string;
  /** The query of the URL. It may end in logs of proxies: let it hold tickets that are good once, never tokens. */
  readonly query: Q;
  /** The parameter of the query that says who connects, if there is one. */
  readonly credential?: string & keyof z.output<Q>;
  /** Problems that refuse a handshake, besides `invalid-request`. */
  readonly problems?: readonly ProblemType[];
}

/** What decides about handshakes. */
export interface Connect extends Omit<ConnectDescription<z.ZodObject>, 'credential'> {
  readonly credential?: string;
  accept(request: ConnectRequest<Readonly<Record<string, string>>>): () => Promise<void>;
}

/**
 * Defines who may connect. A Problem that `run` throws refuses the handshake with its status. The connection can receive
 * messages only after `run`, so a greeting is the reply to an action.
 *
 * @example
 * connection({ summary: 'Connect with a ticket', query: z.strictObject({ ticket: text({ max: 64 }) }),
 *   credential: 'ticket', problems: ['unauthorized'], run: ({ query, connectionId }) => useTicket(query.ticket, connectionId) })
 */
export function connection<Q extends z.ZodObject>({
  run,
  ...description
}: ConnectDescription<Q> & { run(request: ConnectRequest<z.output<Q>>): Promise<void> }): Connect {
  const schemas = { body: undefined, query: description.query, params: undefined };
  return {
    ...description,
    accept: (request) => {
      const parsed = parseInput(schemas, { body: undefined, query: request.query, params: {} });
      // parseInput returns what the schema's type says.
      const query = parsed.query as z.output<Q>;
      return () => run({ ...request, query });
    },
  };
}

/** A connection that has ended. */
export interface DisconnectRequest {
  readonly connectionId: string;
  /** The status of the close frame: 1001 after ten minutes without a message or two hours in all, 1006 if it was lost. */
  readonly code: number;
  readonly reason: string;
  readonly requestId: string;
}
