import type { Entity } from '@moim/common/dynamodb';

type Model = Entity<Record<string, unknown>, string, never, Record<never, never>>['model'];

/** The entities of one service. */
export interface ServiceEntities {
  readonly service: string;
  readonly entities: readonly { readonly model: Model }[];
}

/** The page docs/access-patterns.md: how each service reads its data, by service and entity. */
export function accessPatternsPage(services: readonly ServiceEntities[]): string {
  const head = [
    '# Access patterns',
    '',
    '`npm run docs:dynamodb` generates this page from the entities; do not edit it. [dynamodb.md](dynamodb.md) explains the\ncolumns.',
  ];
  return `${[...head, ...services.flatMap(serviceSection)].join('\n')}\n`;
}

function serviceSection({ service, entities }: ServiceEntities): string[] {
  return ['', `## ${service}`, ...entities.flatMap(({ model }) => entitySection(model))];
}

function entitySection({ name: entityName, definition, unique, version, ttl, timestamps }: Model): string[] {
  const features = [
    ...unique.map((field) => `\`${field}\` is unique`),
    ...(version === undefined ? [] : [`version in \`${version}\``]),
    ...(ttl === undefined ? [] : [`expires at \`${ttl}\``]),
    ...(timestamps ? ['timestamps'] : []),
  ];
  const accessPatterns = Object.entries(definition.find ?? {}).map(([name, { index, pk, sk = [] }]) =>
    row([`find.${name}`, index === undefined ? 'the table' : `index \`${index}\``, fields(pk), fields(sk)]),
  );
  return [
    '',
    `### ${entityName} (table \`${definition.table}\`)`,
    ...(features.length > 0 ? ['', `${features.join(', ')}.`] : []),
    '',
    row(['Access', 'Reads', 'Requires', 'Sorted and narrowed by']),
    row(['---', '---', '---', '---']),
    row(['get, update, delete', 'the table', fields([...definition.key.pk, ...definition.key.sk]), '']),
    ...accessPatterns,
  ];
}

function fields(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
