import type * as z from 'zod';
import type { ZodMiniObject } from 'zod/mini';
import type { Action } from './action.ts';
import type { Connect, DisconnectRequest } from './connection.ts';

/** The fields of a push besides `type`. With a schema of `zod/mini`, a function that only pushes starts faster. */
export type PushSchema = z.ZodObject | ZodMiniObject;

/** The fields of each push besides `type`, by type: `message.created`. */
export type PushSchemas = Readonly<Record<string, PushSchema>>;

export interface SocketDefinition {
  /** The service's name, as in `services/<name>`. */
  readonly service: string;
  /** One sentence about the socket for the API description. */
  readonly description: string;
  readonly connect: Connect;
  /** Best effort: API Gateway may leave it out, so connections must also expire. */
  disconnect(request: DisconnectRequest): Promise<void>;
  readonly actions: readonly Action[];
  /** What the service sends by itself, for the description; `definePushes` sends it. */
  readonly pushes: PushSchemas;
}

/** A checked socket: the single source of dispatch, validation and AsyncAPI. */
export interface Socket extends SocketDefinition {
  readonly byAction: ReadonlyMap<string, Action>;
}

const reserved = ['action', 'id', 'type'];

/**
 * Makes the socket of a service, which `src/socket.ts` exports. Throws an Error for an action that is there twice, and for
 * fields that messages have anyway.
 *
 * @example export const socket = createSocket({ service: 'live', description: '…', connect, disconnect, actions, pushes });
 */
export function createSocket(definition: SocketDefinition): Socket {
  const { service, actions, pushes } = definition;
  const byAction = new Map(actions.map((one) => [one.action, one]));
  if (byAction.size < actions.length) {
    throw new Error(`The socket of ${service} has an action twice. Rename or remove one.`);
  }
  const shapes = [
    ...actions.flatMap(({ action, message, reply }) => [
      [action, message] as const,
      ...(reply ? [[action, reply] as const] : []),
    ]),
    ...Object.entries(pushes),
  ];
  for (const [name, { shape }] of shapes) {
    const field = reserved.find((one) => one in shape);
    if (field !== undefined) {
      throw new Error(
        `The socket of ${service} declares the field "${field}" in "${name}", but every message has it.`,
      );
    }
  }
  return { ...definition, byAction };
}
