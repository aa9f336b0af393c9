import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { crashingAt, useTestTable } from '@moim/testing';
import { blockers, blocks } from '../src/models/block.ts';
import { entities } from '../src/models/index.ts';
import { forgetBlocks } from '../src/services/blocks.ts';

beforeAll(() => useTestTable(...entities));

async function storeBlock(userId: string, blockedId: string): Promise<void> {
  await blocks.put({ userId, blockedId, blockedAt: new Date().toISOString() });
  await blockers.put({ userId: blockedId, blockerId: userId });
}

test('blocks of a person who left are forgotten as well when that is interrupted and repeated', async () => {
  for (let crash = 1, crashed = true; crashed; crash++) {
    const [mina, joon, sol] = [randomUUID(), randomUUID(), randomUUID()];
    await storeBlock(mina, joon);
    await storeBlock(sol, mina);
    await storeBlock(sol, joon);
    crashed = await crashingAt(crash, () => forgetBlocks(mina));
    await forgetBlocks(mina);
    const left = await Promise.all(
      [mina, joon, sol].flatMap((userId) => [
        blocks.find.ofPerson({ userId }, { consistent: true }).then(({ items }) => items),
        blockers.find.ofPerson({ userId }, { consistent: true }).then(({ items }) => items),
      ]),
    );
    expect(left.flat()).toEqual([
      { userId: joon, blockerId: sol },
      { userId: sol, blockedId: joon, blockedAt: expect.any(String) },
    ]);
  }
});
