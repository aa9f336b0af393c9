import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { transaction } from '@moim/common/dynamodb';
import { crashingAt, useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { listings } from '../src/models/listing.ts';
import { pairKey, pairs } from '../src/models/pair.ts';
import { people } from '../src/models/person.ts';
import { relations } from '../src/models/relation.ts';
import { like } from '../src/services/decisions.ts';
import { forgetPerson } from '../src/services/leaving.ts';
import { profileWrites } from '../src/services/people.ts';

beforeAll(() => useTestTable(...entities));

async function newPerson(): Promise<string> {
  const userId = randomUUID();
  const profile = { userId, nickname: userId.slice(0, 8), name: 'Somebody', interests: ['tea'] };
  await transaction(...(await profileWrites(profile, new Date().toISOString())));
  return userId;
}

test('a person is forgotten as well when that is interrupted at any request and repeated', async () => {
  for (let crash = 1, crashed = true; crashed; crash++) {
    const [mina, joon, sol] = [await newPerson(), await newPerson(), await newPerson()];
    await like(mina, joon);
    await like(joon, mina);
    await like(sol, mina);
    crashed = await crashingAt(crash, () => forgetPerson(mina));
    await forgetPerson(mina);
    const consistent = { consistent: true };
    for (const userId of [mina, joon, sol])
      expect((await relations.find.ofPerson({ userId }, consistent)).items).toEqual([]);
    for (const other of [joon, sol])
      expect(await pairs.get(pairKey(mina, other), consistent)).toBeUndefined();
    expect((await listings.find.ofPerson({ userId: mina }, consistent)).items).toEqual([]);
    expect(await people.get({ userId: mina }, consistent)).toMatchObject({
      left: true,
      nickname: '',
      name: '',
    });
  }
});
