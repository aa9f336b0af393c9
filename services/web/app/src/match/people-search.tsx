import { createSignal, For, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { findPeople } from '../people/find-people.ts';
import { PersonLine } from '../people/person-line.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

/** Leads to people by their nickname. */
export function PeopleSearch() {
  const [words, setWords] = createSignal('');
  const { found, failure } = findPeople(words);
  return (
    <search class="stack tight">
      <Field
        label={t().discover.search}
        isLabelHidden
        placeholder={t().discover.search}
        type="search"
        value={words()}
        onChange={setWords}
        maxLength={20}
      />
      <FailureNote failure={failure()} />
      <Show when={found()}>
        {(people) => (
          <ul class="list card" aria-label={t().discover.search}>
            <For each={people()} fallback={<li class="faint">{t().discover.noResults}</li>}>
              {({ userId }) => (
                <li>
                  <PersonLine userId={userId} />
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </search>
  );
}
