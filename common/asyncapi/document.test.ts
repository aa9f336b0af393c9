import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { action, createSocket } from '../websocket/index.ts';
import { rooms } from '../websocket/test/rooms.ts';
import { asyncApiDocument } from './index.ts';

const info = { title: 'Rooms', version: '1.0.0', description: 'Rooms.' };
const document = asyncApiDocument(info, [rooms]);

/** The value at a JSON pointer such as `#/components/schemas/Problem`. */
const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (value, name) => Object.entries(Object(value)).find(([key]) => key === name)?.[1],
      document,
    );

describe('the AsyncAPI document', () => {
  test('has an operation for each action, which is answered by a reply or a problem', () => {
    expect(at('#/operations/TypingAction')).toEqual({
      action: 'receive',
      channel: { $ref: '#/channels/rooms' },
      summary: 'Say that I am typing',
      messages: [{ $ref: '#/channels/rooms/messages/TypingAction' }],
      reply: {
        channel: { $ref: '#/channels/rooms' },
        messages: [
          { $ref: '#/channels/rooms/messages/TypingReply' },
          { $ref: '#/channels/rooms/messages/SocketProblem' },
        ],
      },
    });
    expect(at('#/components/schemas/TypingAction')).toMatchObject({
      properties: { action: { const: 'typing' }, id: { type: 'string' }, roomId: { type: 'string' } },
      required: ['action', 'roomId'],
      additionalProperties: false,
    });
    expect(at('#/components/schemas/PingReply')).toMatchObject({
      properties: { type: { const: 'reply' }, action: { const: 'ping' }, time: { type: 'integer' } },
    });
  });

  test('has an operation for each push, with its description', () => {
    expect(document).toHaveProperty(['operations', 'MessageCreatedPush'], {
      action: 'send',
      channel: { $ref: '#/channels/rooms' },
      summary: 'A message was written',
      messages: [{ $ref: '#/channels/rooms/messages/MessageCreatedPush' }],
    });
    expect(at('#/components/schemas/MessageCreatedPush')).toMatchObject({
      properties: {
        type: { const: 'message.created' },
        roomId: { type: 'string' },
        seq: { type: 'integer' },
      },
    });
  });

  test('has both an action and a push of the same name', () => {
    const socket = createSocket({ ...rooms, pushes: { typing: z.object({ userId: z.string() }) } });
    const { operations } = Object(asyncApiDocument(info, [socket]));
    expect(operations).toMatchObject({ TypingAction: { action: 'receive' }, TypingPush: { action: 'send' } });
  });

  test('describes the query of the handshake', () => {
    expect(at('#/channels/rooms/bindings/ws')).toMatchObject({
      method: 'GET',
      query: { properties: { ticket: { type: 'string' } }, required: ['ticket'] },
    });
  });

  test('says which parameter of the handshake says who connects', () => {
    const connect = { ...rooms.connect, credential: 'ticket' };
    const secured = asyncApiDocument(info, [createSocket({ ...rooms, connect })]);
    const scheme = { type: 'httpApiKey', in: 'query', name: 'ticket', description: 'Connect with a ticket' };
    expect(secured).toHaveProperty(['components', 'securitySchemes', 'rooms'], scheme);
    for (const name of ['TypingAction', 'MessageCreatedPush']) {
      const security = [{ $ref: '#/components/securitySchemes/rooms' }];
      expect(secured).toHaveProperty(['operations', name, 'security'], security);
    }
  });

  test('has everything that it refers to', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, pointer = '']) => pointer,
    );
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((pointer) => at(pointer) === undefined)).toEqual([]);
  });

  test('of no socket has no channel', () => {
    expect(asyncApiDocument(info, [])).toMatchObject({ channels: {}, operations: {} });
  });

  test('of two sockets with the same action is refused', () => {
    const ping = action({
      action: 'ping',
      summary: '',
      message: z.strictObject({}),
      run: async () => undefined,
    });
    const other = createSocket({ ...rooms, service: 'other', actions: [ping], pushes: {} });
    expect(() => asyncApiDocument(info, [rooms, other])).toThrow('Two sockets have the message PingAction.');
  });
});
