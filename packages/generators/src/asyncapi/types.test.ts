import { expect, test } from '@jest/globals';
import { socketTypes } from './types.ts';

test('the types of a socket are those of its schemas', async () => {
  const schemas = {
    PingAction: {
      type: 'object',
      properties: { action: { const: 'ping' }, id: { type: 'string' } },
      required: ['action'],
    },
    SocketAction: { anyOf: [{ $ref: '#/components/schemas/PingAction' }] },
  };
  const types = await socketTypes({ asyncapi: '3.0.0', components: { schemas } });
  expect(types.replace(/\s+/g, ' ')).toContain(
    'PingAction: { /** @constant */ action: "ping"; id?: string; }; SocketAction: components["schemas"]["PingAction"];',
  );
});
