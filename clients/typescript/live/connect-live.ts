import type { components } from '../schema.d.ts';
import { createChatFeeds, type From } from './chat-feeds.ts';
import type { LiveClient, LivePush, Message } from './contract.ts';
import { keepConnected, type LiveStatus } from './keep-connected.ts';
import { createListeners } from './listeners.ts';
import { LiveError } from './live-error.ts';
import { onNetworkReturn } from './on-network-return.ts';
import { outcomeOf } from './outcome.ts';
import { parseFrame } from './parse-frame.ts';
import { type SendOptions, sendMessage } from './send-message.ts';
import { createTypingThrottle } from './typing-throttle.ts';
import { type WebSocketConstructor, webSocketConstructor } from './web-socket.ts';

/** The options of {@link connectLive}. */
export interface LiveOptions {
  /** Receives everything that goes wrong. Unless `error.isFinal`, the client repairs it by itself. */
  onError: (error: LiveError) => void;
  /** Replaces the global `WebSocket`: Node 20 has none. */
  WebSocket?: WebSocketConstructor | undefined;
  /** Milliseconds without a message after which the client pings; 2 minutes by default, at most 9. */
  keepAlive?: number | undefined;
}

/** A push of this type. */
export type LivePushOf<Type extends LivePush['type']> = Extract<LivePush, { type: Type }>;

/** The messages of one chat. */
export interface LiveChat {
  /**
   * Calls `listener` with every message of the chat exactly once, in the order of `seq`. Without `from`, it begins with what is
   * sent from now on.
   *
   * @param from `after`: the last message that the app has, or `undefined` if it has none
   * @returns a function that ends the subscription
   */
  onMessage(listener: (message: Message) => void, from?: From): () => void;
  /** Sends a message, and repeats the request until it is answered. Throws `MessageNotSent`. */
  send(message: components['schemas']['MessageInput'], options?: SendOptions): Promise<Message>;
  /** Shows the others that I am typing. Call it with every key: the client sends it every 3 seconds at most. */
  typing(): void;
}

/** A connection that reports what happens at once, and is renewed until it is closed. */
export interface Live {
  readonly status: LiveStatus;
  onStatus(listener: (status: LiveStatus) => void): () => void;
  /** Calls `listener` with each push of this type as it arrives: perhaps twice, in any order, and not if it was missed. */
  on<Type extends LivePush['type']>(type: Type, listener: (push: LivePushOf<Type>) => void): () => void;
  chat(chatId: string): LiveChat;
  /** As `chat(chatId).typing()`. */
  typing(chatId: string): void;
  /** Closes the connection and ends all subscriptions. No listener is called afterwards. */
  close(): void;
}

/**
 * Connects, and reconnects whenever the connection is lost. After a reconnection, subscriptions to a chat receive what they
 * have missed.
 *
 * @example
 * const live = connectLive(moim, { onError: console.error });
 * live.chat(chatId).onMessage(({ text }) => console.log(text));
 */
export function connectLive(
  moim: LiveClient,
  { onError, WebSocket, keepAlive = 120_000 }: LiveOptions,
): Live {
  if (!(keepAlive >= 1_000 && keepAlive <= 540_000)) {
    throw new RangeError(`keepAlive must be from 1,000 to 540,000 milliseconds, got ${keepAlive}`);
  }
  let status: LiveStatus = 'connecting';
  function failed(error: LiveError): void {
    try {
      onError(error);
    } catch (thrown) {
      // Surfaces as an uncaught error of the app, and cannot stop what the client was doing.
      queueMicrotask(() => {
        throw thrown;
      });
    }
  }
  const listenerFailed = (cause: unknown): void =>
    failed(new LiveError('listener-failed', 'A listener of the app threw', { cause }));
  const pushes = createListeners<LivePush>(listenerFailed);
  const statuses = createListeners<LiveStatus>(listenerFailed);
  const mayType = createTypingThrottle();

  const feeds = createChatFeeds({
    moim,
    listenerFailed,
    failed,
    signedOut: (problem) => {
      connection.close();
      failed(new LiveError('signed-out', 'The access token is not valid any more', { problem }));
    },
  });
  const connection = keepConnected({
    WebSocket: webSocketConstructor(WebSocket),
    keepAlive,
    requestTicket: () => outcomeOf(() => moim.POST('/v1/live/tickets')),
    failed,
    received,
    changed,
  });
  const stopListening = onNetworkReturn(connection.wake);

  function changed(to: LiveStatus): void {
    if (to === status) return;
    status = to;
    if (to === 'open') feeds.resume();
    if (to === 'closed') {
      stopListening();
      feeds.stop();
      pushes.clear();
    }
    statuses.call(to);
    if (to === 'closed') statuses.clear();
  }

  function received(data: unknown): void {
    const frame = parseFrame(data);
    if (frame.kind === 'invalid') {
      failed(new LiveError('invalid-message', 'The API sent something unreadable', { cause: frame.cause }));
    } else if (frame.kind === 'problem' && frame.problem.status === 401) {
      // The token that the connection was opened with has ended. The app may have a new one.
      connection.renew();
    } else if (frame.kind === 'problem') {
      failed(new LiveError('action-refused', frame.problem.title, { problem: frame.problem }));
    } else if (frame.kind === 'push') {
      if (frame.push.type === 'message.created') feeds.offer(frame.push.chatId, frame.push.message);
      pushes.call(frame.push);
    }
  }

  function typing(chatId: string): void {
    if (status === 'open' && mayType(chatId)) connection.send({ action: 'typing', chatId });
  }

  return {
    get status() {
      return status;
    },
    onStatus: statuses.add,
    on: (type, listener) =>
      pushes.add((push) => {
        if (isOfType(push, type)) listener(push);
      }),
    chat: (chatId) => ({
      onMessage: (listener, from) =>
        status === 'closed' ? () => {} : feeds.subscribe(chatId, from, listener),
      send: async (body, options) => {
        const message = await sendMessage(moim, chatId, body, options);
        // The push may be on its way, or lost.
        feeds.offer(chatId, message);
        return message;
      },
      typing: () => typing(chatId),
    }),
    typing,
    close: connection.close,
  };
}

function isOfType<Type extends LivePush['type']>(push: LivePush, type: Type): push is LivePushOf<Type> {
  return push.type === type;
}
