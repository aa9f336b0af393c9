/** The internal queue of bucket events for EventBridge. */
export const eventBridgeQueue = 'eventbridge:entries';
