import { A } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { Avatar } from '../ui/avatar.tsx';
import { nameOf, personOf } from './people.ts';

/** A person in a list: picture, name and nickname, leading to their profile; and what can be done. */
export function PersonLine(props: { userId: string; detail?: string; children?: JSX.Element }) {
  const person = createMemo(() => personOf(props.userId)());
  return (
    <div class="person-line">
      <A class="person grow" href={`/people/${props.userId}`}>
        <Avatar name={nameOf(person())} url={person().avatar?.thumbUrl} />
        <span class="texts">
          <b class="one-line">{nameOf(person())}</b>
          <span class="details faint small">
            <Show when={person().profile}>
              {(profile) => <span class="one-line">@{profile().nickname}</span>}
            </Show>
            <Show when={props.detail}>
              <span class="unbroken">{props.detail}</span>
            </Show>
          </span>
        </span>
      </A>
      <Show when={props.children}>
        <div class="row person-actions">{props.children}</div>
      </Show>
    </div>
  );
}
