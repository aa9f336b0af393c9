import { For, Show } from 'solid-js';

export function Interests(props: { all: readonly string[]; shared?: readonly string[] }) {
  return (
    <Show when={props.all.length > 0}>
      <ul class="chips">
        <For each={props.all}>
          {(one) => (
            <li class="chip" classList={{ shared: props.shared?.includes(one) ?? false }}>
              {one}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
