import { RadioGroup } from '@kobalte/core/radio-group';
import type { Schemas } from '@moim/client';
import { createSignal, For } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { sayDone } from '../ui/toasts.tsx';

const reasons = ['spam', 'abuse', 'sexual', 'minor', 'other'] as const;
type Reason = (typeof reasons)[number];

interface ReportDialogProps {
  /** What is reported; the dialog is closed without it. */
  subject: Schemas['ReportInput']['subject'] | undefined;
  onClose: () => void;
}

export function ReportDialog(props: ReportDialogProps) {
  const [reason, setReason] = createSignal<Reason>('spam');
  const [text, setText] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const choose = (value: string): void => {
    const chosen = reasons.find((one) => one === value);
    if (chosen) setReason(chosen);
  };
  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { subject } = props;
    if (!subject || isBusy()) return;
    setBusy(true);
    const body = { subject, reason: reason(), ...(text().trim() && { text: text().trim() }) };
    const answer = await askFor(api.POST('/v1/reports', { body }));
    setBusy(false);
    if (!answer.ok) return void setFailure(answer.failure);
    setText('');
    setFailure(undefined);
    sayDone(t().safety.sent);
    props.onClose();
  }
  return (
    <Dialog isOpen={props.subject !== undefined} onClose={props.onClose} title={t().safety.reportTitle}>
      <form class="stack" onSubmit={send}>
        <RadioGroup class="stack tight" value={reason()} onChange={choose}>
          <RadioGroup.Label class="field-label">{t().safety.reason}</RadioGroup.Label>
          <For each={reasons}>
            {(one) => (
              <RadioGroup.Item class="radio" value={one}>
                <RadioGroup.ItemInput />
                <RadioGroup.ItemControl class="radio-dot" />
                <RadioGroup.ItemLabel>{t().safety.reasons[one]}</RadioGroup.ItemLabel>
              </RadioGroup.Item>
            )}
          </For>
        </RadioGroup>
        <Field label={t().safety.details} value={text()} onChange={setText} rows={3} maxLength={1000} />
        <FailureNote failure={failure()} />
        <Button look="primary" type="submit" isBusy={isBusy()}>
          {t().safety.send}
        </Button>
      </form>
    </Dialog>
  );
}
