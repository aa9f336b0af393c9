import { expect, test } from '@jest/globals';
import { EventStreamSerde, eventStreamSerdeProvider, resolveEventStreamSerdeConfig } from './index.ts';

test('clients that could use event streams can be made, and are told that there are none', () => {
  const config = { region: 'eu-west-1' };
  const resolved = resolveEventStreamSerdeConfig(config);
  expect(resolved).toBe(config);
  expect(resolved.eventStreamMarshaller.deserialize).toThrow('left out of the bundles');
  expect(eventStreamSerdeProvider().serialize).toThrow('left out of the bundles');
  expect(() => new EventStreamSerde()).toThrow('left out of the bundles');
});
