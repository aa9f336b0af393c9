import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import { newMember, newTicket, openSocket, type Person } from '@moim/testing/api';
import { openConnection } from '../../../services/live/test/table.ts';
import { invoke } from '../lane/invoke.ts';
import { withDeployedTables } from '../lane/with-deployed-tables.ts';
import { redeliver } from './redelivery.ts';

/** Opens the chat of two people, once chats knows their profiles. */
async function openChat({ api }: Person, { userId }: Person): Promise<string> {
  const body = { memberIds: [userId] };
  const open = async () => (await api.POST('/v1/chats', { body })).data?.chatId;
  return waitUntil('the profiles are known', open, { pause: 250 });
}

/** Makes the functions of live use all of their permissions. */
export async function useLive(): Promise<void> {
  const [mina, joon] = [await newMember(), await newMember()];
  const [ofMina, ofJoon, alsoOfJoon] = [
    await openSocket(mina),
    await openSocket(joon),
    await openSocket(joon),
  ];
  const chatId = await openChat(mina, joon);
  await ofMina.ask({ action: 'typing', chatId });
  await ofJoon.next('typing');
  await alsoOfJoon.close();

  // One of Joon's connections has ended since: the delivery forgets it, and closes it.
  await withDeployedTables(() => openConnection(joon.userId, { endsAt: Date.now() }));
  const push = { type: 'file.ready', fileId: randomUUID() };
  await invoke('moim-live-dev-deliver', { deliveries: [{ to: [joon.userId], push }] });
  await ofJoon.next('file.ready');

  const match = { matchId: randomUUID(), userIds: [mina.userId, joon.userId] };
  await redeliver('moim-dev-live-events', 'match.match.created', match);
  await ofMina.next('match.created');

  await newTicket(mina);
  await mina.api.DELETE('/v1/users/me');
  await ofMina.closed;
  // The access token outlives the person, and the ticket is taken back.
  await mina.api.POST('/v1/live/tickets');
  await joon.api.DELETE('/v1/users/me');
  await ofJoon.closed;
}
