import type { Schemas } from '@moim/client';
import { useParams } from '@solidjs/router';
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { formatAgo } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { PersonLine } from '../people/person-line.tsx';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Page } from '../ui/page.tsx';
import { ResolveForm } from './resolve-form.tsx';
import { Snapshot } from './snapshot.tsx';

function People(props: { report: Schemas['Report'] }) {
  return (
    <section class="card stack">
      <Show when={props.report.reportedId}>
        {(id) => (
          <>
            <h2>{t().moderation.against}</h2>
            <PersonLine userId={id()} />
          </>
        )}
      </Show>
      <Show when={props.report.reporterId}>
        {(id) => (
          <>
            <h2>{t().moderation.by}</h2>
            <PersonLine userId={id()} detail={formatAgo(props.report.createdAt)} />
          </>
        )}
      </Show>
    </section>
  );
}

/** A report with everything that moderators need to decide. */
export function OneReport() {
  const params = useParams<{ reportId: string }>();
  const [report, setReport] = createSignal<Schemas['Report']>();
  const [failure, setFailure] = createSignal<Failure>();
  async function load(): Promise<void> {
    setFailure(undefined);
    const answer = await askFor(
      api.GET('/v1/reports/{reportId}', { params: { path: { reportId: params.reportId } } }),
    );
    if (answer.ok) setReport(answer.data);
    else setFailure(answer.failure);
  }
  createEffect(
    on(
      () => params.reportId,
      () => void load(),
    ),
  );
  return (
    <Page title={t().moderation.title} back="/moderation">
      <FailureNote failure={failure()} retry={() => void load()} />
      <Show when={report()}>
        {(shown) => (
          <div class="settings">
            <section class="card stack">
              <h2>
                {t().moderation.subjects[shown().subject.type]} · {t().safety.reasons[shown().reason]}
              </h2>
              <Show when={shown().text}>
                <p class="prose">{shown().text}</p>
              </Show>
              <h3>{t().moderation.reportedAs}</h3>
              <Snapshot fields={shown().snapshot} />
            </section>
            <People report={shown()} />
            <ResolveForm report={shown()} onResolved={setReport} />
            <Show when={shown().acts.length > 0}>
              <section class="card stack">
                <h2>{t().moderation.history}</h2>
                <ul class="list">
                  <For each={shown().acts}>
                    {({ action, note, at }) => (
                      <li>
                        <b>{t().moderation.actions[action]}</b>{' '}
                        <span class="faint small">{formatAgo(at)}</span>
                        <p class="prose">{note}</p>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
          </div>
        )}
      </Show>
    </Page>
  );
}
