/**
 * Bundles of deployed functions take this module in place of `@smithy/core/event-streams`, which the SDK needs for
 * operations whose answer goes on and on. Nothing here calls one; whoever wants to takes the alias out of
 * `serverless.common.yml`.
 */
export class EventStreamSerde {
  constructor() {
    refuse();
  }
}

/** Clients that have such operations among others ask for this when they are made, and use it only for those. */
export function eventStreamSerdeProvider() {
  return { serialize: refuse, deserialize: refuse };
}

/** What such clients add to their configuration. */
export function resolveEventStreamSerdeConfig<Config extends object>(config: Config) {
  return Object.assign(config, { eventStreamMarshaller: eventStreamSerdeProvider() });
}

function refuse(): never {
  throw new Error('Event streams are left out of the bundles: see common/lean-sdk/event-streams');
}
