import type { Notification } from '../models/notification.ts';
import type { Push } from '../pushes.ts';

/** What to tell people whom a push did not reach, and who knows already. */
export interface Told {
  notification: Notification;
  /** The person who did it. */
  except?: string | undefined;
}

/** The notification of a push; undefined for those that do not notify, such as `typing`. */
export function notificationOf(push: Push): Told | undefined {
  if (push.type === 'message.created') {
    const { messageId, chatId, senderId, text } = push.message;
    return {
      notification: {
        id: `message ${messageId}`,
        kind: 'message',
        thread: chatId,
        data: { chatId, messageId },
        ...(text !== undefined && { text }),
      },
      except: senderId,
    };
  }
  if (push.type === 'match.created') {
    const { matchId, userId } = push;
    return {
      notification: { id: `match ${matchId}`, kind: 'match', thread: matchId, data: { matchId, userId } },
    };
  }
  return undefined;
}
