import type { WebSocketLike } from '../web-socket.ts';

interface Events {
  open: undefined;
  error: undefined;
  message: { data: unknown };
  close: { code: number };
}

/** A WebSocket whose other end is the test. */
export class FakeSocket implements WebSocketLike {
  readonly url: string;
  /** What the client sent. */
  readonly sent: Record<string, unknown>[] = [];
  isClosed = false;
  private readonly listeners: { [Type in keyof Events]: ((event: Events[Type]) => void)[] } = {
    open: [],
    error: [],
    message: [],
    close: [],
  };

  constructor(url: string) {
    this.url = url;
  }

  addEventListener<Type extends keyof Events>(type: Type, listener: (event: Events[Type]) => void): void {
    this.listeners[type].push(listener);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.isClosed = true;
  }

  accept(): void {
    this.dispatch('open', undefined);
  }

  /** Sends an object as JSON, a text as it is. */
  push(data: unknown): void {
    if (!this.isClosed)
      this.dispatch('message', { data: typeof data === 'string' ? data : JSON.stringify(data) });
  }

  /** Ends the connection: 1006 is what a browser reports when it was lost, or the handshake refused. */
  end(code: number): void {
    this.isClosed = true;
    this.dispatch('error', undefined);
    this.dispatch('close', { code });
  }

  private dispatch<Type extends keyof Events>(type: Type, event: Events[Type]): void {
    for (const listener of this.listeners[type]) listener(event);
  }
}
