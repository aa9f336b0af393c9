import type { LiveClient, Message } from './contract.ts';
import { getNewest, ListingFailed, listAfter } from './list-messages.ts';
import { LiveError, type Problem } from './live-error.ts';
import { createMessageFeed, type MessageFeed } from './message-feed.ts';

/** Where a subscription begins: after this message, or with the first one if the app has none. */
export interface From {
  after: string | undefined;
}

interface ChatFeedsOptions {
  moim: LiveClient;
  failed(error: LiveError): void;
  signedOut(problem: Problem): void;
  listenerFailed(cause: unknown): void;
}

/** The subscriptions to messages of chats. */
export interface ChatFeeds {
  /** @returns a function that ends the subscription */
  subscribe(chatId: string, from: From | undefined, listener: (message: Message) => void): () => void;
  offer(chatId: string, message: Message): void;
  /** Lists what the subscriptions may have missed. */
  resume(): void;
  stop(): void;
}

export function createChatFeeds({ moim, failed, signedOut, listenerFailed }: ChatFeedsOptions): ChatFeeds {
  const feeds = new Set<{ chatId: string; feed: MessageFeed }>();

  function listingFailed(chatId: string, error: unknown): number | undefined {
    const { refusal: problem, retryAfter = 0 } = error instanceof ListingFailed ? error : {};
    if (problem?.status === 401) {
      signedOut(problem);
      return undefined;
    }
    const about = { cause: error, problem };
    if (!problem) failed(new LiveError('listing-failed', `Listing messages of chat ${chatId} failed`, about));
    else failed(new LiveError('chat-refused', `Chat ${chatId} cannot be read: ${problem.title}`, about));
    return problem ? undefined : retryAfter;
  }

  return {
    subscribe: (chatId, from, listener) => {
      const feed = createMessageFeed({
        from,
        listAfter: (messageId) => listAfter(moim, chatId, messageId),
        getNewest: () => getNewest(moim, chatId),
        deliver: (message) => {
          try {
            listener(message);
          } catch (cause) {
            listenerFailed(cause);
          }
        },
        failed: (error) => listingFailed(chatId, error),
      });
      const entry = { chatId, feed };
      feeds.add(entry);
      return () => {
        feed.stop();
        feeds.delete(entry);
      };
    },
    offer: (chatId, message) => {
      for (const entry of feeds) if (entry.chatId === chatId) entry.feed.offer(message);
    },
    resume: () => {
      for (const { feed } of feeds) feed.resume();
    },
    stop: () => {
      for (const { feed } of feeds) feed.stop();
      feeds.clear();
    },
  };
}
