import { t } from '../i18n/language.ts';
import { forgetPerson } from '../people/people.ts';
import { api } from '../session/api.ts';
import { ask } from '../session/ask.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { sayDone, sayFailed } from '../ui/toasts.tsx';

interface BlockDialogProps {
  /** Who is blocked; the dialog is closed without them. */
  person: { userId: string; name: string } | undefined;
  onClose: () => void;
  onBlocked: () => void;
}

export function BlockDialog(props: BlockDialogProps) {
  async function block(): Promise<void> {
    const { person } = props;
    if (!person) return;
    const params = { path: { userId: person.userId } };
    const answer = await ask(api.PUT('/v1/users/me/blocks/{userId}', { params }));
    if (!answer.ok) return sayFailed(answer.failure);
    forgetPerson(person.userId);
    sayDone(t().safety.blocked(person.name));
    props.onBlocked();
  }
  return (
    <ConfirmDialog
      isOpen={props.person !== undefined}
      onClose={props.onClose}
      title={t().safety.blockTitle(props.person?.name ?? '')}
      text={t().safety.blockText}
      action={t().safety.block}
      onConfirm={block}
    />
  );
}
