import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor, askUntilKnown } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Page } from '../ui/page.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { like, pass } from './decide.ts';
import { MatchDialog, type NewMatch } from './match-dialog.tsx';
import { PeopleSearch } from './people-search.tsx';

export function Discover() {
  const [match, setMatch] = createSignal<NewMatch>();
  // A new profile is known here a moment after it was saved.
  const list = createPages((page) =>
    askUntilKnown(() => askFor(api.GET('/v1/match/candidates', { params: { query: page } }))),
  );
  const { pages } = list;
  const first = () => pages.items[0];

  /** The next person appears at once; a refused decision brings the former one back. */
  async function decide(kind: 'like' | 'pass'): Promise<void> {
    const person = first();
    if (!person) return;
    list.remove(({ userId }) => userId === person.userId);
    if (pages.items.length < 3 && pages.nextCursor !== undefined) list.more();
    const outcome = await (kind === 'like' ? like(person.userId) : pass(person.userId));
    if (outcome === false) list.add(person);
    if (typeof outcome === 'string') setMatch({ matchId: outcome, name: person.name });
  }
  return (
    <Page title={t().discover.title}>
      <PeopleSearch />
      <Show when={pages.status === 'failed'}>
        <FailureNote failure={pages.failure} retry={() => void list.reload()} />
      </Show>
      <Show when={first()} keyed>
        {(person) => (
          <CandidateCard
            person={person}
            onLike={() => void decide('like')}
            onPass={() => void decide('pass')}
          />
        )}
      </Show>
      <Show when={!first() && pages.status === 'loading'}>
        <p class="loading" role="status">
          <span class="spinner" aria-hidden="true" /> {t().loading}
        </p>
      </Show>
      <Show when={!first() && pages.status === 'ready'}>
        <div class="empty">
          <p>{t().discover.empty}</p>
          <Button onClick={() => void list.reload()}>{t().discover.refresh}</Button>
        </div>
      </Show>
      <MatchDialog match={match()} onClose={() => setMatch(undefined)} />
    </Page>
  );
}
