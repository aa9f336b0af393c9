import { A } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { forgetDraft, hasDraft } from '../session/draft.ts';
import { isModerator } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { sayDone } from '../ui/toasts.tsx';
import { myProfile } from './me.ts';
import { ProfileForm, profileDraft } from './profile-form.tsx';
import { ProfileView } from './profile-view.tsx';

export function MyProfile() {
  const [isEditing, setEditing] = createSignal(hasDraft(profileDraft));
  const cancel = (): void => {
    forgetDraft(profileDraft);
    setEditing(false);
  };
  const done = (): void => {
    setEditing(false);
    sayDone(t().saved);
  };
  return (
    <Page
      title={isEditing() ? t().profile.edit : t().nav.me}
      actions={
        <Show
          when={isEditing()}
          fallback={
            <>
              <Show when={isModerator()}>
                <A class="button plain" href="/moderation">
                  {t().nav.moderation}
                </A>
              </Show>
              <A class="button plain" href="/settings">
                {t().nav.settings}
              </A>
            </>
          }
        >
          <Button onClick={cancel}>{t().cancel}</Button>
        </Show>
      }
    >
      <Show
        when={isEditing()}
        fallback={
          <Show when={myProfile()}>
            {(profile) => (
              <ProfileView
                profile={profile()}
                actions={<Button onClick={() => setEditing(true)}>{t().profile.edit}</Button>}
              />
            )}
          </Show>
        }
      >
        <section class="card narrow">
          <ProfileForm onSaved={done} />
        </section>
      </Show>
    </Page>
  );
}
