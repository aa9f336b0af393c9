import type { Schemas } from '@moim/client';
import { createMemo, type JSX, Show } from 'solid-js';
import { formatDate } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { PostList } from '../posts/post-list.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Interests } from './interests.tsx';
import { myProfile } from './me.ts';
import { personOf } from './people.ts';

/** A profile as everybody sees it, with the person's posts. */
export function ProfileView(props: { profile: Schemas['Profile']; actions?: JSX.Element }) {
  const isMine = () => props.profile.userId === myProfile()?.userId;
  const avatar = createMemo(() => personOf(props.profile.userId)().avatar);
  return (
    <>
      <section class="card profile">
        <Avatar name={props.profile.name} url={avatar()?.url} size="large" />
        <div class="stack tight grow">
          <h2>{props.profile.name}</h2>
          <p class="details faint">
            <span class="one-line">@{props.profile.nickname}</span>
            <span class="unbroken">{t().profile.memberSince(formatDate(props.profile.createdAt))}</span>
          </p>
          <Show when={props.profile.bio}>
            <p class="prose">{props.profile.bio}</p>
          </Show>
          <Interests all={props.profile.interests} shared={isMine() ? [] : (myProfile()?.interests ?? [])} />
          <div class="row wrap">{props.actions}</div>
        </div>
      </section>
      <h2 class="section-title">{t().profile.posts}</h2>
      <PostList author={props.profile.userId} />
    </>
  );
}
