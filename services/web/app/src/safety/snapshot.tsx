import { For } from 'solid-js';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What was reported, as the reporter saw it. Its fields depend on what it is. */
export function Snapshot(props: { fields: Readonly<Record<string, unknown>> }) {
  return (
    <dl class="snapshot">
      <For each={Object.entries(props.fields)}>
        {([name, value]) => (
          <div>
            <dt class="faint small">{name}</dt>
            <dd class="prose">{shown(value)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
