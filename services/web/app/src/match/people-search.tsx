import type { Schemas } from '@moim/client';
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { PersonLine } from '../people/person-line.tsx';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';

/** Finds people by the start of their nickname, a moment after the last key. */
export function PeopleSearch() {
  const [words, setWords] = createSignal('');
  const [found, setFound] = createSignal<readonly Schemas['Profile'][]>();
  const [failure, setFailure] = createSignal<Failure>();
  async function search(nickname: string): Promise<void> {
    const answer = await askFor(api.GET('/v1/users', { params: { query: { nickname, limit: 10 } } }));
    if (words().trim() !== nickname) return;
    setFailure(answer.ok ? undefined : answer.failure);
    setFound(answer.ok ? answer.data.items : undefined);
  }
  createEffect(
    on(words, (text) => {
      const nickname = text.trim();
      if (nickname === '') {
        setFound(undefined);
        return;
      }
      const timer = setTimeout(() => void search(nickname), 250);
      onCleanup(() => clearTimeout(timer));
    }),
  );
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
