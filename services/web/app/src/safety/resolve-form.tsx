import { RadioGroup } from '@kobalte/core/radio-group';
import type { Schemas } from '@moim/client';
import { createSignal, For, Show } from 'solid-js';
import { createForm } from '../account/form.ts';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { sayDone } from '../ui/toasts.tsx';

type Report = Schemas['Report'];
type Action = Schemas['Resolution']['action'];

/** An open report can be decided; a suspension can be ended afterwards. */
const actionsFor = (report: Report): readonly Action[] => {
  if (report.status === 'open') return ['dismiss', 'remove-content', 'suspend'];
  return report.resolution === 'suspend' ? ['reinstate'] : [];
};

export function ResolveForm(props: { report: Report; onResolved: (report: Report) => void }) {
  const [chosen, setChosen] = createSignal<Action>();
  const [note, setNote] = createSignal('');
  const action = () =>
    actionsFor(props.report).find((one) => one === chosen()) ?? actionsFor(props.report)[0];
  const form = createForm<'note'>(
    () => ({ note: !note().trim() && t().fields.required }),
    async () => {
      const { reportId } = props.report;
      const body = { action: action() ?? 'dismiss', note: note().trim() };
      const answer = await askFor(
        api.POST('/v1/reports/{reportId}/resolve', { params: { path: { reportId } }, body }),
      );
      if (answer.ok) {
        setNote('');
        sayDone(t().moderation.resolved);
        props.onResolved(answer.data);
      }
      return answer;
    },
  );
  return (
    <Show when={actionsFor(props.report).length > 0}>
      <form class="card stack" novalidate onSubmit={form.submit}>
        <RadioGroup
          class="stack tight"
          value={action() ?? ''}
          onChange={(value) => setChosen(actionsFor(props.report).find((one) => one === value))}
        >
          <RadioGroup.Label class="field-label">{t().moderation.action}</RadioGroup.Label>
          <For each={actionsFor(props.report)}>
            {(one) => (
              <RadioGroup.Item class="radio" value={one}>
                <RadioGroup.ItemInput />
                <RadioGroup.ItemControl class="radio-dot" />
                <RadioGroup.ItemLabel>{t().moderation.actions[one]}</RadioGroup.ItemLabel>
              </RadioGroup.Item>
            )}
          </For>
        </RadioGroup>
        <Field
          label={t().moderation.note}
          value={note()}
          onChange={setNote}
          rows={2}
          maxLength={1000}
          error={form.errorOf('note')}
        />
        <FailureNote failure={form.failure()} />
        <Button look="primary" type="submit" isBusy={form.isBusy()}>
          {t().moderation.resolve}
        </Button>
      </form>
    </Show>
  );
}
