import type { Entity } from '@moim/common/dynamodb';

type Model = Entity<Record<string, unknown>, string, never, Record<never, never>>['model'];

/** The entities that a service keeps. */
export interface ServiceEntities {
  readonly service: string;
  readonly entities: readonly { readonly model: Model }[];
}

/** A page that tells every way in which the services reach their data, by service and entity. */
export function accessPatternsPage(services: readonly ServiceEntities[]): string {
  const head = [
    '# Access patterns',
    '',
    'Written by `npm run docs:dynamodb` out of the entities; do not edit. What the columns mean: [dynamodb.md](dynamodb.md).',
  ];
  return `${[...head, ...services.flatMap(serviceSection)].join('\n')}\n`;
}

function serviceSection({ service, entities }: ServiceEntities): string[] {
  return ['', `## ${service}`, ...entities.flatMap(({ model }) => entitySection(model))];
}

function entitySection({ name, definition, unique, version, ttl, timestamps }: Model): string[] {
  const kept = [
    ...unique.map((field) => `\`${field}\` is unique`),
    ...(version === undefined ? [] : [`version in \`${version}\``]),
    ...(ttl === undefined ? [] : [`expires at \`${ttl}\``]),
    ...(timestamps ? ['timestamps'] : []),
  ];
  const questions = Object.entries(definition.find ?? {}).map(([question, { index, pk, sk = [] }]) =>
    row([
      `find.${question}`,
      index === undefined ? 'the table' : `index \`${index}\``,
      fields(pk),
      fields(sk),
    ]),
  );
  return [
    '',
    `### ${name} (table \`${definition.table}\`)`,
    ...(kept.length > 0 ? ['', `${kept.join(', ')}.`] : []),
    '',
    row(['Access', 'Answered by', 'Must be known', 'Ordered and narrowed by']),
    row(['---', '---', '---', '---']),
    row(['get, update, delete', 'the table', fields([...definition.key.pk, ...definition.key.sk]), '']),
    ...questions,
  ];
}

function fields(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
