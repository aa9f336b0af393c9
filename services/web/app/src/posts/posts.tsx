import { A, useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Page } from '../ui/page.tsx';
import { PostList } from './post-list.tsx';

export function Posts() {
  const [search] = useSearchParams<{ hashtag?: string }>();
  const hashtag = () => search.hashtag;
  return (
    <Page
      title={hashtag() === undefined ? t().posts.title : t().posts.tagged(hashtag() ?? '')}
      actions={
        <Show when={hashtag()}>
          <A class="button plain" href="/posts">
            {t().posts.all}
          </A>
        </Show>
      }
    >
      <PostList hashtag={hashtag()} hasComposer={hashtag() === undefined} />
    </Page>
  );
}
