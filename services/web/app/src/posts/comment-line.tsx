import type { Schemas } from '@moim/client';
import { A } from '@solidjs/router';
import { formatAgo } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { userId as myId } from '../session/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Menu } from '../ui/menu.tsx';

interface CommentLineProps {
  comment: Schemas['Comment'];
  postAuthorId: string;
  onDelete: () => void;
  onReport: () => void;
}

export function CommentLine(props: CommentLineProps) {
  const name = () => props.comment.author.name ?? t().profile.left;
  const isMine = () => props.comment.authorId === myId();
  const mayDelete = () => isMine() || props.postAuthorId === myId();
  return (
    <div class="comment">
      <Avatar name={name()} url={props.comment.author.avatar?.thumbUrl} size="small" />
      <div class="grow">
        <p class="small">
          <A href={`/people/${props.comment.authorId}`}>
            <b>{name()}</b>
          </A>{' '}
          <time class="faint" datetime={props.comment.createdAt}>
            {formatAgo(props.comment.createdAt)}
          </time>
        </p>
        <p class="prose">{props.comment.text}</p>
      </div>
      <Menu
        items={[
          ...(isMine() ? [] : [{ label: t().posts.report, onSelect: props.onReport }]),
          ...(mayDelete() ? [{ label: t().posts.delete, onSelect: props.onDelete, isDanger: true }] : []),
        ]}
      />
    </div>
  );
}
