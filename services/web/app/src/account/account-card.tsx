import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { myProfile } from '../people/me.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Field } from '../ui/field.tsx';
import { sayFailed } from '../ui/toasts.tsx';
import { deleteAccount, signOut } from './leave.ts';

/** Leaving: for now, or for good. */
export function AccountCard() {
  const [isBusy, setBusy] = createSignal(false);
  const [isDeleting, setDeleting] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const nickname = () => myProfile()?.nickname ?? '';
  async function leave(action: typeof signOut): Promise<void> {
    setBusy(true);
    const answer = await action();
    setBusy(false);
    if (!answer.ok) sayFailed(answer.failure);
  }
  return (
    <section class="card stack">
      <h2>{t().settings.account}</h2>
      <p class="faint">
        {myProfile()?.email}
        <br />
        {t().settings.signOutText}
      </p>
      <div class="row between wrap">
        <Button isBusy={isBusy()} onClick={() => void leave(signOut)}>
          {t().auth.signOut}
        </Button>
        <Button look="danger" onClick={() => setDeleting(true)}>
          {t().settings.deleteAccount}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isDeleting()}
        onClose={() => setDeleting(false)}
        title={t().settings.deleteTitle}
        text={t().settings.deleteText}
        action={t().settings.deleteAccount}
        mayConfirm={typed() === nickname()}
        onConfirm={() => leave(deleteAccount)}
      >
        <Field label={t().settings.deleteConfirm(nickname())} value={typed()} onChange={setTyped} />
      </ConfirmDialog>
    </section>
  );
}
