/** What the client uses of a WebSocket: browsers, Node 22 and the package `ws` have it. */
export interface WebSocketLike {
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number }) => void): void;
}

export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** The given constructor, or that of the environment. Throws an Error when there is none. */
export function webSocketConstructor(given: WebSocketConstructor | undefined): WebSocketConstructor {
  const found = given ?? globalThis.WebSocket;
  if (!found) {
    throw new Error(
      'There is no WebSocket here (Node has one from 22 on). Pass a constructor as the option WebSocket.',
    );
  }
  return found;
}
