import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { beginSession } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { sayDone } from '../ui/toasts.tsx';
import { PasswordField } from './credential-fields.tsx';
import { createForm } from './form.ts';
import { isPassword } from './rules.ts';

export function ChangePassword() {
  const [oldPassword, setOldPassword] = createSignal('');
  const [newPassword, setNewPassword] = createSignal('');
  const form = createForm<'old' | 'new'>(
    () => ({
      old: !oldPassword() && t().fields.required,
      new: !isPassword(newPassword()) && t().fields.password,
    }),
    async () => {
      const body = { oldPassword: oldPassword(), newPassword: newPassword() };
      const answer = await askFor(api.POST('/v1/auth/password/change', { body }));
      if (answer.ok) {
        beginSession(answer.data);
        setOldPassword('');
        setNewPassword('');
        sayDone(t().settings.passwordChanged);
      }
      return answer;
    },
  );
  return (
    <form class="card stack" novalidate onSubmit={form.submit}>
      <h2>{t().settings.password}</h2>
      <PasswordField
        label={t().settings.oldPassword}
        value={oldPassword()}
        onChange={setOldPassword}
        error={form.errorOf('old')}
      />
      <PasswordField
        isNew
        label={t().auth.newPassword}
        value={newPassword()}
        onChange={setNewPassword}
        error={form.errorOf('new')}
      />
      <FailureNote
        failure={form.failure()}
        special={{ 'invalid-credentials': t().problems['invalid-credentials'] }}
      />
      <div class="row end">
        <Button type="submit" isBusy={form.isBusy()}>
          {t().settings.password}
        </Button>
      </div>
    </form>
  );
}
