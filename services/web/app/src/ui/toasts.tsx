import { Toast, toaster } from '@kobalte/core/toast';
import X from 'lucide-solid/icons/x';
import { Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import type { Failure } from '../session/ask.ts';
import { requestIdOf, wordsFor } from './failure-words.ts';

function show(text: string, detail: string, isError: boolean): void {
  toaster.show((props) => (
    <Toast
      toastId={props.toastId}
      class="toast"
      classList={{ error: isError }}
      priority={isError ? 'high' : 'low'}
    >
      <div class="grow">
        <Toast.Title>{text}</Toast.Title>
        <Show when={detail}>
          <Toast.Description class="small">{t().requestId(detail)}</Toast.Description>
        </Show>
      </div>
      <Toast.CloseButton class="icon-button" aria-label={t().close}>
        <X aria-hidden="true" />
      </Toast.CloseButton>
    </Toast>
  ));
}

export const sayDone = (text: string): void => show(text, '', false);

export const sayFailed = (failure: Failure, special: Readonly<Record<string, string>> = {}): void =>
  show(wordsFor(failure, special), requestIdOf(failure), true);

export function Toasts() {
  return (
    <Toast.Region duration={6000} limit={3}>
      <Toast.List class="toasts" />
    </Toast.Region>
  );
}
