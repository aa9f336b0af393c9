import { expect, test } from '@jest/globals';
import { EventStreamSerde, eventStreamSerdeProvider, resolveEventStreamSerdeConfig } from './index.ts';

test('SDK clients that support event streams can be created, but using a stream throws', () => {
  const config = { region: 'eu-west-1' };
  const resolved = resolveEventStreamSerdeConfig(config);
  expect(resolved).toBe(config);
  expect(resolved.eventStreamMarshaller.deserialize).toThrow('left out of the bundles');
  expect(eventStreamSerdeProvider().serialize).toThrow('left out of the bundles');
  expect(() => new EventStreamSerde()).toThrow('left out of the bundles');
});
