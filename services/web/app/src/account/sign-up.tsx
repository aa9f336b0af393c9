import { A, useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { AuthPage } from './auth-page.tsx';
import { EmailField, PasswordField } from './credential-fields.tsx';
import { createForm } from './form.ts';
import { keepPending } from './pending.ts';
import { isEmail, isPassword } from './rules.ts';

export function SignUp() {
  const navigate = useNavigate();
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const form = createForm<'email' | 'password'>(
    () => ({
      email: !isEmail(email()) && t().fields.email,
      password: !isPassword(password()) && t().fields.password,
    }),
    async () => {
      const body = { email: email(), password: password() };
      const answer = await askFor(api.POST('/v1/auth/sign-up', { body }));
      if (answer.ok) {
        keepPending({ email: email(), userId: answer.data.userId }, password());
        navigate('/confirm');
      }
      return answer;
    },
  );
  return (
    <AuthPage title={t().auth.signUp}>
      <form class="stack" novalidate onSubmit={form.submit}>
        <EmailField value={email()} onChange={setEmail} error={form.errorOf('email')} />
        <PasswordField
          isNew
          label={t().auth.password}
          value={password()}
          onChange={setPassword}
          error={form.errorOf('password')}
        />
        <FailureNote failure={form.failure()} special={{ conflict: t().auth.taken }} />
        <Button look="primary" type="submit" isBusy={form.isBusy()}>
          {t().auth.signUp}
        </Button>
      </form>
      <p>
        <span class="faint">{t().auth.haveAccount}</span> <A href="/sign-in">{t().auth.signIn}</A>
      </p>
    </AuthPage>
  );
}
