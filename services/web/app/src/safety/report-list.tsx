import type { Schemas } from '@moim/client';
import { A, useSearchParams } from '@solidjs/router';
import { formatAgo } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { Page } from '../ui/page.tsx';
import { PagesView } from '../ui/pages-view.tsx';

/** The reports that moderators decide, or have decided. */
export function ReportList() {
  const [search, setSearch] = useSearchParams<{ status?: string }>();
  const status = () => (search.status === 'closed' ? 'closed' : 'open');
  const list = createPages<Schemas['ListedReport']>(
    (page) => askFor(api.GET('/v1/reports', { params: { query: { status: status(), ...page } } })),
    status,
  );
  return (
    <Page title={t().moderation.title} back="/me">
      <div class="tabs">
        <button
          type="button"
          aria-pressed={status() === 'open'}
          onClick={() => setSearch({ status: undefined })}
        >
          {t().moderation.open}
        </button>
        <button
          type="button"
          aria-pressed={status() === 'closed'}
          onClick={() => setSearch({ status: 'closed' })}
        >
          {t().moderation.closed}
        </button>
      </div>
      <PagesView list={list} empty={t().moderation.none} class="card">
        {(report) => (
          <A class="person row between" href={`/moderation/${report.reportId}`}>
            <span class="texts">
              <b>
                {t().moderation.subjects[report.subject.type]} · {t().safety.reasons[report.reason]}
              </b>
              <span class="faint small">{formatAgo(report.createdAt)}</span>
            </span>
            <span class="chip">
              {report.resolution ? t().moderation.actions[report.resolution] : t().moderation.open}
            </span>
          </A>
        )}
      </PagesView>
    </Page>
  );
}
