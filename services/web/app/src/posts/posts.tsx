import { useSearchParams } from '@solidjs/router';
import { t } from '../i18n/language.ts';
import { Page } from '../ui/page.tsx';
import { PostList } from './post-list.tsx';

export function Posts() {
  const [search] = useSearchParams<{ hashtag?: string }>();
  const hashtag = () => search.hashtag;
  return (
    <Page
      title={hashtag() === undefined ? t().posts.title : t().posts.tagged(hashtag() ?? '')}
      back={hashtag() === undefined ? undefined : '/posts'}
    >
      <PostList hashtag={hashtag()} hasComposer={hashtag() === undefined} />
    </Page>
  );
}
