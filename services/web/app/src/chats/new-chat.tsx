import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { createDraft } from '../session/draft.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { ChoosePeople } from './choose-people.tsx';

/** Opens a chat with one or more people. */
export function NewChat() {
  const navigate = useNavigate();
  const [stored, setStored] = createDraft('new-chat.people');
  const [title, setTitle] = createDraft('new-chat.title');
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const memberIds = () => stored().split(' ').filter(Boolean);
  // Kept until the chat is open, so that sending again cannot open it twice.
  let key = crypto.randomUUID();

  function choose(userId: string, isChosen: boolean): void {
    const others = memberIds().filter((one) => one !== userId);
    setStored((isChosen ? [...others, userId] : others).join(' '));
  }
  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy() || memberIds().length === 0) return;
    setBusy(true);
    setFailure(undefined);
    const body = { memberIds: memberIds(), ...(title().trim() && { title: title().trim() }) };
    const answer = await askFor(
      api.POST('/v1/chats', { body, params: { header: { 'Idempotency-Key': key } } }),
    );
    setBusy(false);
    if (answer.ok || answer.failure !== 'unreachable') key = crypto.randomUUID();
    if (!answer.ok) return void setFailure(answer.failure);
    setStored('');
    setTitle('');
    navigate(`/chats/${answer.data.chatId}`, { replace: true });
  }
  return (
    <Page title={t().chats.new} back="/chats">
      <form class="stack" onSubmit={open}>
        <ChoosePeople chosen={memberIds()} onChoose={choose} />
        <Show when={memberIds().length > 1}>
          <div class="card">
            <Field
              label={t().chats.groupTitle}
              hint={t().chats.groupTitleHint}
              value={title()}
              onChange={setTitle}
              maxLength={100}
            />
          </div>
        </Show>
        <FailureNote failure={failure()} special={{ conflict: t().chats.cannotOpen }} />
        <Show when={memberIds().length > 0}>
          <div class="sticky-end">
            <Button look="primary" type="submit" isBusy={isBusy()}>
              {t().chats.open(memberIds().length)}
            </Button>
          </div>
        </Show>
      </form>
    </Page>
  );
}
