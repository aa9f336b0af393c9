import X from 'lucide-solid/icons/x';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { findPeople } from '../people/find-people.ts';
import { nameOf, personOf } from '../people/people.ts';
import { PersonChoice } from '../people/person-choice.tsx';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { userId as myId } from '../session/session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { PagesView } from '../ui/pages-view.tsx';

interface ChoosePeopleProps {
  chosen: readonly string[];
  onChoose: (userId: string, isChosen: boolean) => void;
}

/** Chooses among my matches, or among everybody by nickname. */
export function ChoosePeople(props: ChoosePeopleProps) {
  const [words, setWords] = createSignal('');
  const { found, failure } = findPeople(words);
  const matches = createPages((page) => askFor(api.GET('/v1/match/matches', { params: { query: page } })));
  const others = () => found()?.filter(({ userId }) => userId !== myId());
  const choice = (userId: string) => (
    <PersonChoice
      userId={userId}
      isChosen={props.chosen.includes(userId)}
      onChange={(isChosen) => props.onChoose(userId, isChosen)}
    />
  );
  return (
    <>
      <Field
        label={t().discover.search}
        isLabelHidden
        placeholder={t().discover.search}
        type="search"
        value={words()}
        onChange={setWords}
        maxLength={20}
      />
      <Show when={props.chosen.length > 0}>
        <ul class="chips" aria-label={t().chats.chosen}>
          <For each={props.chosen}>
            {(userId) => (
              <li>
                <button
                  type="button"
                  class="chip shared removable"
                  onClick={() => props.onChoose(userId, false)}
                >
                  <span class="hidden">{t().remove} </span>
                  {nameOf(personOf(userId)())} <X aria-hidden="true" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <FailureNote failure={failure()} />
      <Show
        when={others()}
        fallback={
          <>
            <h2 class="section-title">{t().likes.matches}</h2>
            <PagesView list={matches} empty={t().chats.noMatches} class="card choices">
              {({ userIds }) => choice(userIds.find((one) => one !== myId()) ?? '')}
            </PagesView>
          </>
        }
      >
        {(people) => (
          <ul class="list card choices" aria-label={t().discover.search}>
            <For each={people()} fallback={<li class="faint">{t().discover.noResults}</li>}>
              {({ userId }) => <li>{choice(userId)}</li>}
            </For>
          </ul>
        )}
      </Show>
    </>
  );
}
