import { A, useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { type Answer, ask } from '../session/ask.ts';
import { signIn } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { AuthPage } from './auth-page.tsx';
import { CodeField, EmailField, PasswordField } from './credential-fields.tsx';
import { createForm } from './form.ts';
import { forgetPending, keepPending, pending } from './pending.ts';
import { isEmail, isPassword } from './rules.ts';

export function Forgot() {
  const navigate = useNavigate();
  const { email: known, isReset = false } = pending();
  const [isSent, setSent] = createSignal(isReset);
  const [email, setEmail] = createSignal(known);
  const [code, setCode] = createSignal('');
  const [password, setPassword] = createSignal('');
  async function reset(): Promise<Answer<unknown>> {
    const body = { email: email(), code: code().trim(), password: password() };
    const answer = await ask(api.POST('/v1/auth/password/reset', { body }));
    if (!answer.ok) return answer;
    forgetPending();
    const problem = await signIn(email(), password()).catch(() => 'unreachable' as const);
    navigate(problem === undefined ? '/' : '/sign-in', { replace: true });
    return answer;
  }
  const form = createForm<'email' | 'code' | 'password'>(
    () => ({
      email: !isEmail(email()) && t().fields.email,
      code: isSent() && !code().trim() && t().fields.required,
      password: isSent() && !isPassword(password()) && t().fields.password,
    }),
    async () => {
      if (isSent()) return reset();
      const answer = await ask(api.POST('/v1/auth/password/forgot', { body: { email: email() } }));
      if (answer.ok) keepPending({ email: email(), isReset: true });
      setSent(answer.ok);
      return answer;
    },
  );
  return (
    <AuthPage title={t().auth.forgotTitle}>
      <form class="stack" novalidate onSubmit={form.submit}>
        <EmailField value={email()} onChange={setEmail} error={form.errorOf('email')} />
        <Show when={isSent()}>
          <p role="status">{t().auth.codeSent(email())}</p>
          <CodeField value={code()} onChange={setCode} error={form.errorOf('code')} />
          <PasswordField
            isNew
            label={t().auth.newPassword}
            value={password()}
            onChange={setPassword}
            error={form.errorOf('password')}
          />
        </Show>
        <FailureNote failure={form.failure()} special={{ forbidden: t().auth.wrongCode }} />
        <Button look="primary" type="submit" isBusy={form.isBusy()}>
          {isSent() ? t().auth.setPassword : t().auth.sendCode}
        </Button>
      </form>
      <p class="row between wrap">
        <Show when={isSent()}>
          <Button look="quiet" onClick={() => setSent(false)}>
            {t().auth.resend}
          </Button>
        </Show>
        <A href="/sign-in" onClick={forgetPending}>
          {t().auth.signIn}
        </A>
      </p>
    </AuthPage>
  );
}
