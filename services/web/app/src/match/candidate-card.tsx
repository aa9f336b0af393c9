import type { Schemas } from '@moim/client';
import { A } from '@solidjs/router';
import Heart from 'lucide-solid/icons/heart';
import X from 'lucide-solid/icons/x';
import { Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Interests } from '../people/interests.tsx';
import { personOf } from '../people/people.ts';
import { Button } from '../ui/button.tsx';

interface CandidateCardProps {
  person: Schemas['Candidate'];
  onLike: () => void;
  onPass: () => void;
}

/** One person to decide about. */
export function CandidateCard(props: CandidateCardProps) {
  const avatar = personOf(props.person.userId);
  return (
    <article class="card candidate">
      <div class="candidate-picture" aria-hidden="true">
        <Show when={avatar().avatar} fallback={<span>{Array.from(props.person.name)[0]}</span>}>
          {(urls) => <img src={urls().url} alt="" />}
        </Show>
      </div>
      <div class="stack candidate-text">
        <div>
          <h2>
            <A href={`/people/${props.person.userId}`}>{props.person.name}</A>
          </h2>
          <p class="faint">@{props.person.nickname}</p>
        </div>
        <Show when={props.person.bio}>
          <p class="prose">{props.person.bio}</p>
        </Show>
        <Interests all={props.person.interests} shared={props.person.sharedInterests} />
        <div class="row decide">
          <Button class="grow" onClick={() => props.onPass()}>
            <X aria-hidden="true" /> {t().discover.pass}
          </Button>
          <Button class="grow" look="primary" onClick={() => props.onLike()}>
            <Heart aria-hidden="true" /> {t().discover.like}
          </Button>
        </div>
      </div>
    </article>
  );
}
