import { t } from '../i18n/language.ts';
import { BlockedPeople } from '../safety/blocked-people.tsx';
import { MyReports } from '../safety/my-reports.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Page } from '../ui/page.tsx';
import { AccountCard } from './account-card.tsx';
import { ChangePassword } from './change-password.tsx';
import { DataCard } from './data-card.tsx';
import { Devices } from './devices.tsx';
import { NotificationSettings } from './notification-settings.tsx';

export function Settings() {
  return (
    <Page title={t().settings.title} back="/me">
      <div class="settings">
        <section class="card row between">
          <h2>{t().language}</h2>
          <LanguageSwitch />
        </section>
        <NotificationSettings />
        <Devices />
        <BlockedPeople />
        <MyReports />
        <ChangePassword />
        <DataCard />
        <AccountCard />
      </div>
    </Page>
  );
}
