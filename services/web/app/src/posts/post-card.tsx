import type { Schemas } from '@moim/client';
import { A } from '@solidjs/router';
import Heart from 'lucide-solid/icons/heart';
import MessageCircle from 'lucide-solid/icons/message-circle';
import { For, Show } from 'solid-js';
import { formatAgo } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { userId as myId } from '../session/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Picture } from '../ui/picture.tsx';
import { partsOf } from './hashtags.ts';

export type Post = Schemas['Post'];

interface PostCardProps {
  post: Post;
  onLike: () => void;
  onDelete: () => void;
  onReport: () => void;
  /** Shows who likes the post. */
  onLikers?: () => void;
}

export function PostCard(props: PostCardProps) {
  const author = () => props.post.author.name ?? t().profile.left;
  const renew = async (fileId: string) => {
    const params = { path: { postId: props.post.postId, fileId } };
    const answer = await askFor(api.GET('/v1/posts/{postId}/files/{fileId}', { params }));
    return answer.ok ? answer.data.file : undefined;
  };
  return (
    <article class="card post">
      <header class="row between">
        <A class="person" href={`/people/${props.post.authorId}`}>
          <Avatar name={author()} url={props.post.author.avatar?.thumbUrl} />
          <span class="texts">
            <b>{author()}</b>
            <time class="faint small" datetime={props.post.createdAt}>
              {formatAgo(props.post.createdAt)}
            </time>
          </span>
        </A>
        <Menu
          items={
            props.post.authorId === myId()
              ? [{ label: t().posts.delete, onSelect: props.onDelete, isDanger: true }]
              : [{ label: t().posts.report, onSelect: props.onReport }]
          }
        />
      </header>
      <p class="prose">
        <For each={partsOf(props.post.content, props.post.hashtags)}>
          {({ text, hashtag }) => (
            <Show when={hashtag} fallback={text}>
              {(tag) => <A href={`/posts?hashtag=${encodeURIComponent(tag())}`}>{text}</A>}
            </Show>
          )}
        </For>
      </p>
      <Show when={props.post.files.length > 0}>
        <div class="pictures" classList={{ several: props.post.files.length > 1 }}>
          <For each={props.post.files}>
            {(file) => (
              <Picture
                file={file}
                alt={t().posts.pictureBy(author())}
                variant="large"
                renew={() => renew(file.fileId)}
              />
            )}
          </For>
        </div>
      </Show>
      <footer class="row">
        <button
          type="button"
          class="count"
          classList={{ on: props.post.liked }}
          aria-pressed={props.post.liked}
          onClick={() => props.onLike()}
        >
          <Heart aria-hidden="true" /> <span aria-hidden="true">{props.post.likes}</span>
          <span class="hidden">
            {t().posts.like}, {t().posts.likes(props.post.likes)}
          </span>
        </button>
        <A class="count" href={`/posts/${props.post.postId}`}>
          <MessageCircle aria-hidden="true" /> <span aria-hidden="true">{props.post.comments}</span>
          <span class="hidden">
            {t().posts.open}, {t().posts.comments(props.post.comments)}
          </span>
        </A>
        <Show when={props.post.likes > 0 && props.onLikers}>
          {(show) => (
            <Button look="quiet" class="push" onClick={() => show()()}>
              {t().posts.likedBy}
            </Button>
          )}
        </Show>
      </footer>
    </article>
  );
}
