import * as z from 'zod';
import type { ProblemType } from '../http/problem.ts';
import { parseInput } from '../http/validation.ts';

/** What every message of a client has besides the fields of its action. */
export const envelope = {
  id: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: "The client's name for this message. A message with an id is always answered." }),
};

/** The validated message that an action receives. */
export interface ActionRequest<Message = unknown> {
  /** The fields of the message, without `action` and `id`. */
  readonly message: Message;
  readonly connectionId: string;
  /** Identifies the message in logs and in what it causes. */
  readonly requestId: string;
}

interface ActionDescription<M extends z.ZodObject, R extends z.ZodObject | undefined> {
  /** The value of `action` in messages: `typing`. */
  readonly action: string;
  readonly summary: string;
  readonly description?: string;
  /** The fields of its messages besides `action` and `id`. */
  readonly message: M;
  /** The fields of its replies besides `type`, `action` and `id`. Without it, only messages with an `id` are answered. */
  readonly reply?: R;
  /** Problems that it may answer, besides those that its shape implies. */
  readonly problems?: readonly ProblemType[];
}

/** An action of a socket. Validation, dispatch and AsyncAPI are derived from it. */
export interface Action extends ActionDescription<z.ZodObject, z.ZodObject | undefined> {
  /** Validates a message; the result runs the action. Throws a Problem for bad input. */
  accept(request: ActionRequest): () => Promise<object | undefined>;
}

type ReplyOf<R> = R extends z.ZodObject ? z.input<R> : undefined;

/**
 * Defines an action: what a client may send over a socket. The types follow from the schemas.
 *
 * @example
 * action({ action: 'typing', summary: 'Say that I am typing', message: z.strictObject({ chatId: text({ max: 26 }) }),
 *   run: async ({ message, connectionId }) => sayTyping(connectionId, message.chatId) })
 */
export function action<M extends z.ZodObject, R extends z.ZodObject | undefined = undefined>({
  run,
  ...description
}: ActionDescription<M, R> & {
  run(request: ActionRequest<z.output<M>>): Promise<ReplyOf<R> | undefined>;
}): Action {
  const schemas = { body: description.message, query: undefined, params: undefined };
  return {
    ...description,
    accept: (request) => {
      const { body } = parseInput(schemas, { body: request.message, query: {}, params: {} });
      // parseInput returns what the schema's type says.
      const message = body as z.output<M>;
      return () => run({ ...request, message });
    },
  };
}
