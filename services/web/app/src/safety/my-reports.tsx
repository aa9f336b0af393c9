import type { Schemas } from '@moim/client';
import { formatAgo } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { PagesView } from '../ui/pages-view.tsx';

export function MyReports() {
  const list = createPages<Schemas['OwnReport']>((query) =>
    askFor(api.GET('/v1/users/me/reports', { params: { query } })),
  );
  return (
    <section class="card stack">
      <h2>{t().settings.reports}</h2>
      <PagesView list={list} empty={t().settings.noReports}>
        {({ subject, reason, createdAt, reviewedAt }) => (
          <div class="row between">
            <span class="texts">
              <b>
                {t().moderation.subjects[subject.type]} · {t().safety.reasons[reason]}
              </b>
              <span class="faint small">{formatAgo(createdAt)}</span>
            </span>
            <span class="chip">{reviewedAt ? t().settings.reviewed : t().settings.waiting}</span>
          </div>
        )}
      </PagesView>
    </section>
  );
}
