import { createSignal, type JSX } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  text: string;
  /** What the button says that does it. */
  action: string;
  onConfirm: () => Promise<void> | void;
  /** Whether it may be confirmed; true by default. */
  mayConfirm?: boolean;
  children?: JSX.Element;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [isBusy, setBusy] = createSignal(false);
  async function confirm(): Promise<void> {
    setBusy(true);
    await props.onConfirm();
    setBusy(false);
    props.onClose();
  }
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={props.title}>
      <p>{props.text}</p>
      {props.children}
      <footer class="row end">
        <Button onClick={() => props.onClose()}>{t().cancel}</Button>
        <Button look="danger" isBusy={isBusy()} disabled={props.mayConfirm === false} onClick={confirm}>
          {props.action}
        </Button>
      </footer>
    </Dialog>
  );
}
