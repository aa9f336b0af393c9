import Check from 'lucide-solid/icons/check';
import { For, Show } from 'solid-js';
import { t } from '../i18n/language.ts';

/** Interests; those that both people have are marked. */
export function Interests(props: { all: readonly string[]; shared?: readonly string[] }) {
  const isShared = (one: string) => props.shared?.includes(one) ?? false;
  return (
    <Show when={props.all.length > 0}>
      <ul class="chips">
        <For each={props.all}>
          {(one) => (
            <li class="chip" classList={{ shared: isShared(one) }}>
              <Show when={isShared(one)}>
                <Check aria-hidden="true" />
                <span class="hidden">{t().discover.shared}: </span>
              </Show>
              {one}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
