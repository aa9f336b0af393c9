import type { ServiceEntities } from './access-patterns-page.ts';

type Entity = ServiceEntities['entities'][number];

const head = `# Personal data

\`npm run docs:dynamodb\` generates this page from the entities; do not edit it. [privacy.md](privacy.md) explains what happens
when a person leaves or asks for their data.

| When they leave | What becomes of an item that names them |
| --- | --- |
| delete | it goes |
| anonymize | what names them goes, the rest stays |
| reduce | everything goes but their id and that they left, until it expires, so that nothing late brings them back |
| expire | it stays as it is until it expires |
`;

/** The page docs/personal-data.md: what each service holds of people, and what becomes of it. */
export function personalDataPage(services: readonly ServiceEntities[]): string {
  return `${head}${services.map(section).join('')}`;
}

/** The entities that do not say what they hold of people, as `service/entity`. */
export function entitiesWithoutHoldings(services: readonly ServiceEntities[]): string[] {
  return services.flatMap(({ service, entities }) =>
    entities
      .filter(({ model }) => model.definition.personal === undefined)
      .map(({ model }) => `${service}/${model.name}`),
  );
}

function section({ service, entities }: ServiceEntities): string {
  const rows = entities.flatMap(rowsOf);
  if (rows.length === 0) return '';
  return `
## ${service}

| Entity | Field | When they leave | In their export |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function rowsOf({ model: { name, definition } }: Entity): string[] {
  const { personal } = definition;
  if (personal === undefined || personal === 'nothing') return [];
  const { fields, exportedAs, notExported = '' } = personal;
  const exported = exportedAs === undefined ? `no: ${notExported}` : `\`${exportedAs}\``;
  return Object.entries(fields).map(
    ([field, fate], index) =>
      `| ${index === 0 ? name : ''} | \`${field}\` | ${fate} | ${index === 0 ? exported : ''} |`,
  );
}
