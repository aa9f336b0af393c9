import { For } from 'solid-js';
import { t } from '../i18n/language.ts';

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Ids and times tell moderators nothing that the page does not show. */
const isTelling = ([name, value]: [string, unknown]): boolean =>
  !/(?:Ids?|At)$|^(?:seq|files)$/.test(name) && value !== undefined && value !== null;

function labelOf(name: string): string {
  const labels: Readonly<Record<string, string>> = t().moderation.fields;
  return labels[name] ?? name;
}

/** What was reported, as the reporter saw it. Its fields depend on what it is. */
export function Snapshot(props: { fields: Readonly<Record<string, unknown>> }) {
  return (
    <dl class="snapshot">
      <For each={Object.entries(props.fields).filter(isTelling)}>
        {([name, value]) => (
          <div>
            <dt class="faint small">{labelOf(name)}</dt>
            <dd class="prose">{shown(value)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
