import { beforeAll, describe, expect, test } from '@jest/globals';
import { readyFileData, useTestTable } from '@moim/testing';
import { attachmentsShownBy, readyFileRecords } from './index.ts';

const readyFiles = readyFileRecords('attachments');
const signed: { key: string; fileName: string }[] = [];
const signer = {
  presignDownload: async (download: { key: string; fileName: string }) => {
    signed.push(download);
    return { url: `https://example.com/${download.key}`, expiresAt: '2026-01-31T12:05:00.000Z' };
  },
};
const attachments = attachmentsShownBy(readyFiles, signer);

const picture = readyFileData({ ownerId: 'mina', fileId: 'picture' });
const document = {
  ...readyFileData({ ownerId: 'mina', fileId: 'document' }),
  contentType: 'application/pdf',
  variants: [],
};

beforeAll(async () => {
  await useTestTable(readyFiles);
  await readyFiles.putMany([picture, document]);
});

describe('attachments', () => {
  test('are shown in the order in which each post has them, without those that were deleted', async () => {
    const shown = await attachments.show([
      { ownerId: 'mina', fileIds: ['document', 'gone', 'picture'], altTexts: { picture: 'The sea' } },
      { ownerId: 'mina' },
      { ownerId: 'joon', fileIds: ['picture'] },
      { ownerId: 'mina', fileIds: ['picture'] },
    ]);
    expect(shown.map((files) => files.map(({ fileId, alt }) => [fileId, alt]))).toEqual([
      [
        ['document', undefined],
        ['picture', 'The sea'],
      ],
      [],
      [],
      [['picture', undefined]],
    ]);
    expect(JSON.stringify(shown)).not.toContain('ownerId');
    expect(shown[3]?.[0]?.variants.map(({ name, url }) => [name, url])).toEqual(
      picture.variants.map(({ name, key }) => [name, `https://example.com/${key}`]),
    );
  });

  test('have thumbs where they are images', async () => {
    const images = ['picture', 'document', 'gone'].map((fileId) => ({ ownerId: 'mina', fileId }));
    const [thumb, ...others] = await attachments.thumbs([undefined, ...images]).then(([, ...found]) => found);
    expect(thumb?.thumbUrl).toContain('/thumb');
    expect(others).toEqual([undefined, undefined]);
  });

  test.each([
    ['document', undefined, 'document.pdf'],
    ['document', 'Tide tables', 'Tide tables.pdf'],
    ['document', 'tides.PDF', 'tides.PDF'],
    ['document', 'setup.exe', 'setup.exe.pdf'],
    ['document', 'x'.repeat(300), `${'x'.repeat(100)}.pdf`],
    ['picture', 'The sea', 'picture.jpg'],
  ])('are downloaded under a name that ends with their type: %s, %j', async (fileId, alt, expected) => {
    const altTexts = alt === undefined ? {} : { [fileId]: alt };
    await attachments.download({ ownerId: 'mina', fileIds: [fileId], altTexts }, fileId);
    expect(signed.at(-1)?.fileName ?? '').toBe(expected);
  });

  test('do not open other files of the same person', async () => {
    const attached = { ownerId: 'mina', fileIds: ['picture'] };
    await expect(attachments.download(attached, 'document')).rejects.toMatchObject({ type: 'not-found' });
  });
});
