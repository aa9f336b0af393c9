import { For, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import type { Failure } from '../session/ask.ts';
import { Button } from './button.tsx';
import { requestIdOf, wordsFor } from './failure-words.ts';

interface FailureNoteProps {
  failure: Failure | undefined;
  special?: Readonly<Record<string, string>>;
  retry?: (() => void) | undefined;
}

/** What would be refused again. */
const isFinal = (failure: Failure): boolean =>
  typeof failure === 'object' && [403, 404].includes(failure.status);

/** Says what went wrong, with the request id to quote. */
export function FailureNote(props: FailureNoteProps) {
  const fields = () => (typeof props.failure === 'object' ? (props.failure.errors ?? []) : []);
  return (
    <div role="alert">
      <Show when={props.failure}>
        {(failure) => (
          <div class="note error">
            <p>{wordsFor(failure(), props.special)}</p>
            <Show when={fields().length > 0}>
              <ul>
                <For each={fields()}>
                  {({ path, message }) => (
                    <li>
                      <b>{path}</b>: {message}
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={requestIdOf(failure())}>
              {(id) => <p class="faint small">{t().requestId(id())}</p>}
            </Show>
            <Show when={!isFinal(failure()) && props.retry}>
              <Button onClick={() => props.retry?.()}>{t().retry}</Button>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
