/** Where what is for EventBridge waits to be handed to it. */
export const eventBridgeQueue = 'eventbridge:entries';
