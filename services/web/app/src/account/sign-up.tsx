import { A, useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { AuthPage } from './auth-page.tsx';
import { createForm } from './form.ts';
import { pending } from './pending.ts';
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
        Object.assign(pending, { ...body, userId: answer.data.userId });
        navigate('/confirm');
      }
      return answer;
    },
  );
  return (
    <AuthPage title={t().auth.signUp}>
      <form class="stack" novalidate onSubmit={form.submit}>
        <Field
          label={t().auth.email}
          type="email"
          name="email"
          autocomplete="username"
          value={email()}
          onChange={setEmail}
          error={form.errorOf('email')}
        />
        <Field
          label={t().auth.password}
          hint={t().auth.passwordHint}
          type="password"
          name="password"
          autocomplete="new-password"
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
