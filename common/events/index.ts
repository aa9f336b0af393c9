export { consumer } from './consume/consumer.ts';
export { handledEvents } from './consume/handled-events.ts';
export { type Listener, listen } from './consume/listener.ts';
export type { DomainEvent } from './contract/event.ts';
export { type EventType, eventType } from './contract/event-type.ts';
export { type Emission, type Emitter, emit, emits } from './publish/emitter.ts';
export { publisher } from './publish/publisher.ts';
