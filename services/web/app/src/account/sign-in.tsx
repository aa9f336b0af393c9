import { A, useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { type Answer, isProblem } from '../session/ask.ts';
import { sessionEnd, signIn } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { AuthPage } from './auth-page.tsx';
import { EmailField, PasswordField } from './credential-fields.tsx';
import { createForm } from './form.ts';
import { nextOf } from './next.ts';
import { forgetPending, keepPending, pending } from './pending.ts';
import { isEmail } from './rules.ts';

export function SignIn() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [email, setEmail] = createSignal(pending().email);
  const [password, setPassword] = createSignal('');
  const form = createForm<'email' | 'password'>(
    () => ({ email: !isEmail(email()) && t().fields.email, password: !password() && t().fields.required }),
    async (): Promise<Answer<unknown>> => {
      const problem = await signIn(email(), password()).catch(() => 'unreachable' as const);
      if (problem === undefined) {
        forgetPending();
        navigate(nextOf(search.next), { replace: true });
      } else if (isProblem(problem, 'forbidden')) {
        keepPending({ email: email() }, password());
        navigate(`/confirm?next=${encodeURIComponent(nextOf(search.next))}`);
      }
      return problem === undefined ? { ok: true, data: undefined } : { ok: false, failure: problem };
    },
  );
  return (
    <AuthPage title={t().auth.signIn}>
      <Show when={sessionEnd()}>{(reason) => <p class="note">{t().auth[reason()]}</p>}</Show>
      <form class="stack" novalidate onSubmit={form.submit}>
        <EmailField value={email()} onChange={setEmail} error={form.errorOf('email')} />
        <PasswordField
          label={t().auth.password}
          value={password()}
          onChange={setPassword}
          error={form.errorOf('password')}
        />
        <FailureNote failure={form.failure()} special={{ 'invalid-credentials': t().auth.wrong }} />
        <Button look="primary" type="submit" isBusy={form.isBusy()}>
          {t().auth.signIn}
        </Button>
      </form>
      <p class="row between wrap">
        <A href="/forgot">{t().auth.forgot}</A>
        <span>
          <span class="faint">{t().auth.noAccount}</span> <A href="/sign-up">{t().auth.signUp}</A>
        </span>
      </p>
    </AuthPage>
  );
}
