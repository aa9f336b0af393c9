import { A, useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { type Answer, ask } from '../session/ask.ts';
import { signIn } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { sayDone, sayFailed } from '../ui/toasts.tsx';
import { AuthPage } from './auth-page.tsx';
import { CodeField, EmailField } from './credential-fields.tsx';
import { createForm } from './form.ts';
import { nextOf } from './next.ts';
import { forgetPending, keepPending, pending } from './pending.ts';
import { isEmail } from './rules.ts';

export function Confirm() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { email: known, userId, password } = pending();
  const wasKnown = known !== '';
  const [email, setEmail] = createSignal(known);
  const [code, setCode] = createSignal('');
  const [isResending, setResending] = createSignal(false);

  /** After a reload the password is gone: the person enters it on the next screen. */
  async function enter(): Promise<void> {
    const isIn = password !== '' && !(await signIn(email(), password).catch(() => 'unreachable'));
    if (isIn) forgetPending();
    else keepPending({ email: email() });
    navigate(isIn ? nextOf(search.next) : '/sign-in', { replace: true });
  }
  const form = createForm<'email' | 'code'>(
    () => ({ email: !isEmail(email()) && t().fields.email, code: !code().trim() && t().fields.required }),
    async (): Promise<Answer<unknown>> => {
      const body = { email: email(), code: code().trim(), ...(userId !== undefined && { userId }) };
      const answer = await ask(api.POST('/v1/auth/confirm', { body }));
      if (answer.ok) await enter();
      return answer;
    },
  );
  async function resend(): Promise<void> {
    if (!isEmail(email())) return sayDone(t().fields.email);
    setResending(true);
    const answer = await ask(api.POST('/v1/auth/confirm/resend', { body: { email: email() } }));
    setResending(false);
    if (answer.ok) sayDone(t().auth.resent);
    else sayFailed(answer.failure);
  }
  return (
    <AuthPage title={t().auth.confirmTitle}>
      <form class="stack" novalidate onSubmit={form.submit}>
        <Show
          when={wasKnown}
          fallback={<EmailField value={email()} onChange={setEmail} error={form.errorOf('email')} />}
        >
          <p>{t().auth.codeSent(email())}</p>
        </Show>
        <CodeField value={code()} onChange={setCode} error={form.errorOf('code')} />
        <FailureNote failure={form.failure()} special={{ forbidden: t().auth.wrongCode }} />
        <Button look="primary" type="submit" isBusy={form.isBusy()}>
          {t().auth.confirm}
        </Button>
      </form>
      <p class="row between wrap">
        <Button look="quiet" isBusy={isResending()} onClick={resend}>
          {t().auth.resend}
        </Button>
        <A href="/sign-in">{t().auth.signIn}</A>
      </p>
    </AuthPage>
  );
}
