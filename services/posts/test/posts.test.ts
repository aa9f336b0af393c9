import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { waitUntil } from '@moim/testing';
import { newMember, type Person, uploadPicture } from '@moim/testing/api';
import { look, newAuthor, share } from './people.ts';

let mina: Person & { nickname: string };
let joon: Person;

beforeAll(async () => {
  [mina, joon] = await Promise.all([newAuthor(), newAuthor()]);
});

const at = (postId: string) => ({ params: { path: { postId } } });

describe('POST /v1/posts', () => {
  test('shares a post, which everybody sees with its author', async () => {
    const { post } = await share(mina, { content: 'Low tide #SeaSide #여행 #seaside' });
    expect(post).toMatchObject({
      authorId: mina.userId,
      author: { userId: mina.userId, nickname: mina.nickname, name: 'Somebody' },
      hashtags: ['SeaSide', '여행'],
      files: [],
      likes: 0,
      liked: false,
      comments: 0,
    });
    await joon.api.PUT('/v1/posts/{postId}/like', at(post.postId));
    await joon.api.POST('/v1/posts/{postId}/comments', { ...at(post.postId), body: { text: 'Nice' } });
    const seen = { ...post, likes: 1, comments: 1 };
    expect(await look(joon, post.postId)).toEqual({ ...seen, liked: true });
    expect(await look(mina, post.postId)).toEqual(seen);
    const { data } = await joon.api.GET('/v1/posts', { params: { query: { author: mina.userId } } });
    expect(data?.items[0]).toEqual({ ...seen, liked: true });
  });

  test.each([
    ['an empty content', { content: '' }, 'content'],
    ['a content of 2,001 characters', { content: 'x'.repeat(2_001) }, 'content'],
    ['31 hashtags', { content: Array.from({ length: 31 }, (_, i) => `#t${i}`).join(' ') }, 'content'],
    ['an alternative text of no file', { content: 'x', altTexts: { [newId()]: 'Sea' } }, 'altTexts'],
    ['a file twice', { content: 'x', fileIds: [newId()].flatMap((id) => [id, id]) }, 'fileIds'],
  ])('refuses %s', async (_, body, path) => {
    const { response, error } = await mina.api.POST('/v1/posts', { body });
    expect([response.status, error?.errors?.map((one) => one.path)]).toEqual([400, [path]]);
  });

  test('needs a profile', async () => {
    const stranger = await newMember();
    await stranger.api.DELETE('/v1/users/me');
    await waitUntil('the departure is known', async () => {
      const { response } = await stranger.api.POST('/v1/posts', { body: { content: 'Hi' } });
      return response.status === 409;
    });
  });

  test('repeats its answer for the same key, with URLs that are valid', async () => {
    const fileId = await uploadPicture(mina);
    await share(mina, { fileIds: [fileId] });
    const request = {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { content: 'Once', fileIds: [fileId] },
    };
    const [first, second] = [
      await mina.api.POST('/v1/posts', request),
      await mina.api.POST('/v1/posts', request),
    ];
    expect(second.data?.postId).toBe(first.data?.postId);
    expect(second.response.headers.get('idempotency-replayed')).toBe('true');
    expect((await fetch(second.data?.files[0]?.variants[0]?.url ?? '')).status).toBe(200);
    await mina.api.DELETE('/v1/posts/{postId}', at(first.data?.postId ?? ''));
    expect((await mina.api.POST('/v1/posts', request)).data?.files).toEqual([]);
  });
});

describe('DELETE /v1/posts/{postId}', () => {
  test('works for the author only, and honours If-Match whatever others do', async () => {
    const { post, etag } = await share(mina);
    const { postId } = post;
    const remove = (person: Person, tag: string) =>
      person.api.DELETE('/v1/posts/{postId}', {
        params: { path: { postId }, header: { 'If-Match': tag } },
      });
    await joon.api.PUT('/v1/posts/{postId}/like', at(postId));
    const read = await mina.api.GET('/v1/posts/{postId}', at(postId));
    expect(read.response.headers.get('etag')).toBe(etag);
    expect((await remove(joon, etag)).response.status).toBe(403);
    expect((await remove(mina, '"other"')).response.status).toBe(412);
    expect((await remove(mina, etag)).response.status).toBe(204);
    expect((await remove(mina, etag)).response.status).toBe(404);
    expect(await look(joon, postId)).toBeUndefined();
  });
});

describe('GET /v1/posts', () => {
  test('refuses an author and a hashtag together, and what is not a hashtag', async () => {
    const statuses = [{ author: mina.userId, hashtag: 'sea' }, { hashtag: 'two words' }].map(
      async (query) => (await mina.api.GET('/v1/posts', { params: { query } })).response.status,
    );
    expect(await Promise.all(statuses)).toEqual([400, 400]);
  });
});

describe('a picture in a post', () => {
  const download = ({ api }: Person, postId: string, fileId: string) =>
    api.GET('/v1/posts/{postId}/files/{fileId}', { params: { path: { postId, fileId } } });

  test('is shown to others with the list, and can be downloaded', async () => {
    const fileId = await uploadPicture(mina);
    await waitUntil('users knows the picture', async () => {
      const { response } = await mina.api.PATCH('/v1/users/me', { body: { avatarFileId: fileId } });
      return response.status === 200;
    });
    const { post } = await share(mina, { fileIds: [fileId], altTexts: { [fileId]: 'The sea' } });
    const listed = await waitUntil('the avatar is known', async () => {
      const { data } = await joon.api.GET('/v1/posts', { params: { query: { author: mina.userId } } });
      const found = data?.items.find(({ postId }) => postId === post.postId);
      return found?.author.avatar && found;
    });
    const [file] = listed.files;
    expect(file).toMatchObject({ fileId, width: 640, height: 480, alt: 'The sea' });
    expect(file?.placeholder).toMatch(/^data:image\/webp;base64,/);
    const urls = [listed.author.avatar?.thumbUrl, ...(file?.variants.map(({ url }) => url) ?? [])];
    expect(urls).toHaveLength(3);
    for (const url of urls) expect((await fetch(url ?? '')).status).toBe(200);
    const { data } = await download(joon, post.postId, fileId);
    expect((await fetch(data?.download.url ?? '')).status).toBe(200);
    expect((await download(joon, post.postId, newId())).response.status).toBe(404);
  });

  test('opens no other file of the same person', async () => {
    const [shown, secret] = [await uploadPicture(mina), await uploadPicture(mina)];
    await share(mina, { fileIds: [secret] });
    const { post } = await share(mina, { fileIds: [shown] });
    expect((await download(joon, post.postId, shown)).response.status).toBe(200);
    expect((await download(joon, post.postId, secret)).response.status).toBe(404);
  });

  test('must be a ready file of the author', async () => {
    const fileId = await uploadPicture(mina);
    await share(mina, { fileIds: [fileId] });
    const foreign = await joon.api.POST('/v1/posts', { body: { content: 'Mine?', fileIds: [fileId] } });
    expect([foreign.response.status, foreign.error?.errors?.map(({ path }) => path)]).toEqual([
      409,
      ['fileIds.0'],
    ]);
  });

  test('is not signed any more once its post or its file is deleted', async () => {
    const [one, other] = [await uploadPicture(mina), await uploadPicture(mina)];
    const first = (await share(mina, { fileIds: [one] })).post;
    const second = (await share(mina, { fileIds: [one, other] })).post;
    await mina.api.DELETE('/v1/posts/{postId}', at(first.postId));
    expect((await download(joon, first.postId, one)).response.status).toBe(404);
    expect((await download(mina, first.postId, one)).response.status).toBe(404);
    await mina.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId: one } } });
    await waitUntil('the file is gone', async () => (await look(joon, second.postId))?.files.length === 1);
    expect((await look(joon, second.postId))?.files[0]?.fileId).toBe(other);
    expect((await download(joon, second.postId, one)).response.status).toBe(404);
  });
});
