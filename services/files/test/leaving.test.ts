import { beforeAll, expect, test } from '@jest/globals';
import { crashingAt, useTestTable } from '@moim/testing';
import { files } from '../src/models/file.ts';
import { entities } from '../src/models/index.ts';
import { usages } from '../src/models/usage.ts';
import { createFile } from '../src/services/files.ts';
import { removeFilesOf } from '../src/services/leaving.ts';

beforeAll(() => useTestTable(...entities));

const input = { name: 'n.txt', contentType: 'text/plain' as const, size: 10 };

test('files of a person who left are deleted as well when that is interrupted and repeated', async () => {
  for (let crash = 1, crashed = true; crashed; crash++) {
    const ownerId = `owner-${crypto.randomUUID()}`;
    for (let count = 0; count < 3; count++) await createFile(ownerId, input);
    crashed = await crashingAt(crash, () => removeFilesOf(ownerId));
    await removeFilesOf(ownerId);
    expect((await files.find.ofOwner({ ownerId }, { consistent: true })).items).toEqual([]);
    expect(await usages.get({ ownerId }, { consistent: true })).toMatchObject({ files: 0, bytes: 0 });
    await expect(createFile(ownerId, input)).rejects.toMatchObject({ type: 'conflict' });
  }
});
