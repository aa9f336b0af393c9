import { Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import type { Outgoing } from './outbox.ts';

interface OutgoingBubbleProps {
  message: Outgoing;
  onResend: () => void;
  onDiscard: () => void;
}

/** A message on its way, or one that was not sent. */
export function OutgoingBubble(props: OutgoingBubbleProps) {
  return (
    <div class="bubble-row mine">
      <div class="bubble pending" classList={{ failed: props.message.isFailed }}>
        <span class="hidden">{t().chats.you}</span>
        <p class="prose">{props.message.body.text ?? t().chats.photo}</p>
        <Show when={props.message.isFailed} fallback={<p class="meta">{t().chats.sending}</p>}>
          <p class="meta row wrap" role="alert">
            {t().chats.notSent}
            <Button look="quiet" onClick={() => props.onResend()}>
              {t().chats.resend}
            </Button>
            <Button look="quiet" onClick={() => props.onDiscard()}>
              {t().chats.discard}
            </Button>
          </p>
        </Show>
      </div>
    </div>
  );
}
