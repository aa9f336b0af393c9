import { t } from '../i18n/language.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ProfileForm } from './profile-form.tsx';

/** Shown instead of every screen until there is a profile: without one, nobody can be met. */
export function ProfileSetup() {
  return (
    <main class="auth" id="content">
      <section class="card stack">
        <h1>{t().profile.setUp}</h1>
        <p class="faint">{t().profile.setUpText}</p>
        <ProfileForm onSaved={() => {}} />
      </section>
      <LanguageSwitch />
    </main>
  );
}
