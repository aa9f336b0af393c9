import { exportHandler, pagesAfter } from '@moim/common/exports';
import { memberships } from './models/membership.ts';
import { showOwnChats } from './services/own-chats.ts';
import { ownMessages } from './services/own-messages.ts';

/** Invoked by files, for a person who asks for their data. What others wrote is theirs. */
export const exportOf = exportHandler({
  chats: pagesAfter({
    read: (userId, chatId, limit) =>
      memberships.find.ofUser(
        { userId },
        { consistent: true, limit, ...(chatId !== undefined && { after: { chatId } }) },
      ),
    positionOf: ({ chatId }) => chatId,
    show: showOwnChats,
  }),
  messages: ownMessages,
});
