import { areBlocked } from '@moim/common/blocks';
import { blocked } from '../models/blocked.ts';
import { forgetPair, separate } from './decisions.ts';

/**
 * Brings a pair in line with the blocks of the two, in whichever order their events are handled: looks again after each
 * change, since the other person's block may begin or end meanwhile.
 */
export async function followBlocks(userId: string, otherId: string): Promise<void> {
  let done: boolean | undefined;
  for (;;) {
    const wanted = await areBlocked(blocked, userId, otherId);
    if (wanted === done) return;
    await (wanted ? separate(userId, otherId) : forgetPair(userId, otherId));
    done = wanted;
  }
}
