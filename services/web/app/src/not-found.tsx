import { A } from '@solidjs/router';
import { t } from './i18n/language.ts';
import { Page } from './ui/page.tsx';

export function NotFound() {
  return (
    <Page title={t().notFoundTitle}>
      <div class="empty">
        <p>{t().notFoundPage}</p>
        <A class="button plain" href="/discover">
          {t().nav.discover}
        </A>
      </div>
    </Page>
  );
}
