import type { Schemas } from '@moim/client';
import { waitUntil } from '@moim/testing';
import { newMember, type Person } from '@moim/testing/api';

export type Post = Schemas['Post'];

/** Makes a person whose profile posts knows. */
export async function newAuthor(): Promise<Person & { nickname: string }> {
  const person = await newMember();
  const { post } = await share(person);
  await person.api.DELETE('/v1/posts/{postId}', { params: { path: { postId: post.postId } } });
  return person;
}

/** Shares a post, once the author's profile and the files are known to posts. */
export async function share({ api }: Person, body: Partial<Schemas['PostInput']> = {}) {
  const create = () => api.POST('/v1/posts', { body: { content: 'Low tide', ...body } });
  return waitUntil(
    'the author and the files are known',
    async () => {
      const { data, response } = await create();
      return data && { post: data, etag: response.headers.get('etag') ?? '' };
    },
    { pause: 250 },
  );
}

/** A post as a person sees it now; undefined if they do not. */
export async function look({ api }: Person, postId: string): Promise<Post | undefined> {
  return (await api.GET('/v1/posts/{postId}', { params: { path: { postId } } })).data;
}
