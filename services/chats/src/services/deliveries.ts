import { chats, memberIdsOf } from '../models/chat.ts';
import { type AddressedPush, type Change, type ChatPush, pushesOf } from './pushes.ts';

/** A push with its recipients, and the change that causes it. */
export interface Delivery {
  to: string[];
  push: ChatPush;
  sequenceNumber: string;
  /** The request that made the change, if known. */
  cause?: string;
}

/** The deliveries of some changes, in their order. Reads the chats whose members a change does not name, all at once. */
export async function deliveriesOf(changes: readonly Change[]): Promise<Delivery[]> {
  const found = changes.map((change) => ({ change, pushes: pushesOf(change) }));
  const members = await membersOf(found.flatMap(({ pushes }) => pushes));
  return found.flatMap(({ change: { sequenceNumber, cause }, pushes }) =>
    pushes.flatMap(({ to, push }): Delivery[] => {
      const userIds = 'userIds' in to ? to.userIds : (members.get(to.membersOf) ?? []);
      return userIds.length === 0
        ? []
        : [{ to: userIds, push, sequenceNumber, ...(cause !== undefined && { cause }) }];
    }),
  );
}

/** The present members of the chats that pushes are addressed to. A chat that is gone has none. */
async function membersOf(pushes: readonly AddressedPush[]): Promise<ReadonlyMap<string, string[]>> {
  const chatIds = new Set(pushes.flatMap(({ to }) => ('membersOf' in to ? to.membersOf : [])));
  if (chatIds.size === 0) return new Map();
  const found = await chats.getMany([...chatIds].map((chatId) => ({ chatId })));
  return new Map(found.flatMap((chat) => (chat ? [[chat.chatId, memberIdsOf(chat)]] : [])));
}
