import { deliverOrNotify } from './deliver-or-notify.ts';

/** Tells both people of a match whom they have it with. */
export async function announceMatch({
  matchId,
  userIds,
}: {
  matchId: string;
  userIds: readonly string[];
}): Promise<void> {
  const deliveries = userIds.flatMap((me) =>
    userIds
      .filter((other) => other !== me)
      .map((userId) => ({ to: [me], push: { type: 'match.created' as const, matchId, userId } })),
  );
  await deliverOrNotify(deliveries);
}
