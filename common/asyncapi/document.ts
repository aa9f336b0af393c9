import * as z from 'zod';
import type { ApiInfo } from '../openapi/document.ts';
import type { JsonSchema } from '../openapi/json-schema.ts';
import { schemaComponents } from '../openapi/schema-components.ts';
import type { Socket } from '../websocket/socket.ts';
import { actionSchema, nameOf, pushSchema, replySchema } from './messages.ts';
import { problemSchema, socketProblemSchema } from './problem.ts';

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const messageRef = (name: string) => ({ $ref: `#/components/messages/${name}` });
const channelRef = (service: string) => ({ $ref: `#/channels/${service}` });
const inChannel = (service: string, name: string) => ({ $ref: `#/channels/${service}/messages/${name}` });

/** What an operation requires of a client: the credential of the handshake, if there is one. */
function securityOf({ service, connect: { credential: name, summary: description } }: Socket) {
  if (name === undefined) return { security: {}, schemes: {} };
  return {
    security: { security: [{ $ref: `#/components/securitySchemes/${service}` }] },
    schemes: { [service]: { type: 'httpApiKey', in: 'query', name, description } },
  };
}

/** The types that a client writes its code against: everything that it sends, and everything that it receives. */
function unions(sockets: readonly Socket[]): Record<string, JsonSchema> {
  const actions = sockets.flatMap((socket) => socket.actions);
  const pushes = sockets.flatMap((socket) => Object.keys(socket.pushes));
  const anyOf = (names: readonly string[]): JsonSchema => ({ anyOf: names.map(schemaRef) });
  return {
    ...(actions.length > 0 && {
      SocketAction: anyOf(actions.map(nameOf.action)),
      SocketReply: anyOf(actions.map(nameOf.reply)),
    }),
    ...(pushes.length > 0 && { SocketPush: anyOf(pushes.map(nameOf.push)) }),
  };
}

/**
 * Makes the AsyncAPI 3 document of all services' sockets. Operations are the service's: it receives actions, and sends
 * pushes.
 *
 * Throws an Error if two sockets have an action or a push of the same name.
 *
 * @example asyncApiDocument({ title: 'Shop', version: '1.0.0', description: '…' }, [ordersSocket])
 */
export function asyncApiDocument(info: ApiInfo, sockets: readonly Socket[]): object {
  const components = schemaComponents();
  const messages: Record<string, object> = {};
  const schemas: Record<string, object> = {};
  const channels: Record<string, object> = {};
  const securitySchemes: Record<string, object> = {};
  const operations: Record<string, object> = {};
  const addMessage = (name: string, title: string, schema: JsonSchema): string => {
    if (name in messages) throw new Error(`Two sockets have the message ${name}. Rename one of them.`);
    messages[name] = { name, title, contentType: 'application/json', payload: schemaRef(name) };
    schemas[name] = schema;
    return name;
  };

  for (const socket of sockets) {
    const { service, description, connect, actions, pushes } = socket;
    const names: string[] = ['SocketProblem'];
    const { security, schemes } = securityOf(socket);
    Object.assign(securitySchemes, schemes);
    for (const action of actions) {
      const sent = addMessage(nameOf.action(action), action.summary, actionSchema(action, components));
      const answered = addMessage(
        nameOf.reply(action),
        `Answers ${action.action}`,
        replySchema(action, components),
      );
      names.push(sent, answered);
      // An action and a push may have the same name; their messages do not.
      operations[sent] = {
        action: 'receive',
        channel: channelRef(service),
        summary: action.summary,
        ...(action.description !== undefined && { description: action.description }),
        ...security,
        messages: [inChannel(service, sent)],
        reply: {
          channel: channelRef(service),
          messages: [inChannel(service, answered), inChannel(service, 'SocketProblem')],
        },
      };
    }
    for (const [type, fields] of Object.entries(pushes)) {
      const sent = addMessage(nameOf.push(type), type, pushSchema(type, fields, components));
      names.push(sent);
      operations[sent] = {
        action: 'send',
        channel: channelRef(service),
        summary: z.globalRegistry.get(fields)?.description ?? type,
        ...security,
        messages: [inChannel(service, sent)],
      };
    }
    channels[service] = {
      address: '/',
      title: service,
      description: `${description} ${connect.summary}.${connect.description === undefined ? '' : ` ${connect.description}`}`,
      messages: Object.fromEntries(names.map((name) => [name, messageRef(name)])),
      bindings: {
        ws: { method: 'GET', query: components.schemaOf(connect.query, 'input'), bindingVersion: '0.1.0' },
      },
    };
  }
  return {
    asyncapi: '3.0.0',
    info: { ...info, license: { name: 'MIT', url: 'https://opensource.org/license/mit' } },
    defaultContentType: 'application/json',
    channels,
    operations,
    components: {
      messages: {
        ...messages,
        SocketProblem: {
          name: 'SocketProblem',
          title: 'Answers what is refused',
          contentType: 'application/json',
          payload: schemaRef('SocketProblem'),
        },
      },
      schemas: {
        ...components.all(),
        ...schemas,
        ...unions(sockets),
        Problem: problemSchema,
        SocketProblem: socketProblemSchema,
      },
      ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }),
    },
  };
}
