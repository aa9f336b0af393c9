import type { Schemas } from '@moim/client';
import { t } from '../i18n/language.ts';
import { PersonLine } from '../people/person-line.tsx';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { PagesView } from '../ui/pages-view.tsx';

/** Who likes a post. */
export function Likers(props: { postId: string }) {
  const list = createPages<Schemas['PostLike']>(
    (query) =>
      askFor(api.GET('/v1/posts/{postId}/likes', { params: { path: { postId: props.postId }, query } })),
    () => props.postId,
  );
  return (
    <PagesView list={list} empty={t().posts.noLikes}>
      {({ person }) => <PersonLine userId={person.userId} />}
    </PagesView>
  );
}
