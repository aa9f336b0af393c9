/**
 * Replaces `@smithy/core/event-streams` in the bundles of deployed functions. No function calls a streaming operation;
 * to call one, remove the alias from `serverless.common.yml`.
 */
export class EventStreamSerde {
  constructor() {
    refuse();
  }
}

/** The provider that SDK clients with streaming operations take at creation and use only for those operations. */
export function eventStreamSerdeProvider() {
  return { serialize: refuse, deserialize: refuse };
}

/** The configuration resolver of those clients. */
export function resolveEventStreamSerdeConfig<Config extends object>(config: Config) {
  return Object.assign(config, { eventStreamMarshaller: eventStreamSerdeProvider() });
}

function refuse(): never {
  throw new Error('Event streams are left out of the bundles. To use one, see common/lean-sdk/event-streams');
}
