import type { EventType } from '@moim/common/events';
import * as z from 'zod';
import type { Declared } from './declared.ts';

const json = (value: unknown): string => ['```json', JSON.stringify(value, null, 2), '```'].join('\n');

/** The JSON Schema of an event's data, without its dialect. */
function schemaOf({ data }: EventType): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(data, { io: 'output' });
  return schema;
}

function section(event: EventType, emitter: string, listeners: readonly string[]): string {
  return [
    `## ${event.type} (version ${event.version})`,
    event.summary,
    `Emitted by **${emitter}**. Listeners: ${listeners.map((name) => `**${name}**`).join(', ') || 'none'}.`,
    'Data:',
    json(schemaOf(event)),
    'Example:',
    json(event.example),
  ].join('\n\n');
}

const introduction = `# Event catalogue

Every event that a service emits, with its listeners. \`npm run docs:events\` generates this page from the services'
\`src/publish.ts\` and \`src/consume.ts\`; do not edit it. [events.md](events.md) describes the envelope, and how to emit and listen.`;

/** The page docs/events-catalogue.md. */
export function catalogue(declared: readonly Declared[]): string {
  const listenersTo = (event: EventType): string[] =>
    declared
      .filter(({ listeners }) => listeners.some(({ type }) => type === event.type))
      .map(({ service }) => service);
  const events = declared.flatMap(({ service, emits }) => emits.map((event) => ({ service, event })));
  const rows = events.map(
    ({ service, event }) =>
      `| \`${event.type}\` | ${event.version} | ${service} | ${listenersTo(event).join(', ') || '–'} | ${event.summary} |`,
  );
  const table = [
    '| Event | Version | From | To | Meaning |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const sections = events.map(({ service, event }) => section(event, service, listenersTo(event)));
  return `${[introduction, table, ...sections].join('\n\n')}\n`;
}
