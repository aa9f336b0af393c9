import * as z from 'zod';
import type { JsonSchema } from '../openapi/json-schema.ts';
import type { SchemaComponents } from '../openapi/schema-components.ts';
import { type Action, envelope } from '../websocket/action.ts';
import type { PushSchema } from '../websocket/socket.ts';

const pascal = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The names of schemas and messages: `TypingAction`, `PingReply`, `MessageCreatedPush`. */
export const nameOf = {
  action: ({ action }: Pick<Action, 'action'>): string => `${pascal(action)}Action`,
  reply: ({ action }: Pick<Action, 'action'>): string => `${pascal(action)}Reply`,
  push: (type: string): string => `${pascal(type)}Push`,
};

/** What a client sends for an action. */
export const actionSchema = (
  { action, message, summary }: Action,
  { schemaOf }: SchemaComponents,
): JsonSchema => ({
  ...schemaOf(z.strictObject({ action: z.literal(action), ...envelope, ...message.shape }), 'input'),
  description: summary,
});

/** What answers an action that was carried out. */
export const replySchema = ({ action, reply }: Action, { schemaOf }: SchemaComponents): JsonSchema =>
  schemaOf(
    z.object({ type: z.literal('reply'), action: z.literal(action), ...envelope, ...reply?.shape }),
    'output',
  );

/** What the service sends by itself. */
export const pushSchema = (type: string, fields: PushSchema, { schemaOf }: SchemaComponents): JsonSchema =>
  schemaOf(z.object({ type: z.literal(type), ...fields.shape }), 'output');
