import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeySchemas, keySchemaChanges, keySchemas } from '@moim/common/dynamodb';
import { accessPatternsPage, type ServiceEntities } from './access-patterns-page.ts';
import { exportedEntities } from './exported-entities.ts';
import { entitiesWithoutHoldings, personalDataPage } from './personal-data-page.ts';

// `npm run docs:dynamodb` writes docs/access-patterns.md, docs/personal-data.md and docs/key-schemas.json from the services'
// entities. It refuses when a deployed key would change, or when an entity does not say what it holds of people. `--check`
// writes nothing, and fails when a file is out of date.

const root = join(import.meta.dirname, '../../../..');
const pageFile = join(root, 'docs/access-patterns.md');
const personalDataFile = join(root, 'docs/personal-data.md');
const schemasFile = join(root, 'docs/key-schemas.json');

const services = await entitiesOfServices();
const page = accessPatternsPage(services);
const personalData = personalDataPage(services);
const next = keySchemas(services.flatMap(({ entities }) => entities));
const schemas = `${JSON.stringify(next, undefined, 2)}\n`;

const changes = keySchemaChanges(await deployedSchemas(), next);
if (changes.length > 0) {
  fail(
    `Keys would change, and stored items could no longer be found:
${changes.join('\n')}
If the entity is deployed, give the new key another name (docs/dynamodb.md#changing-a-definition).
If it was never deployed, or no item is stored under it, remove its lines from docs/key-schemas.json and try again.`,
  );
}
const silent = entitiesWithoutHoldings(services);
if (silent.length > 0) {
  fail(
    `These entities do not say what they hold of people: ${silent.join(', ')}.
Add \`personal\` to each: docs/dynamodb.md#personal-data.`,
  );
}
const files = [
  [pageFile, page],
  [personalDataFile, personalData],
  [schemasFile, schemas],
] as const;
if (process.argv.includes('--check')) {
  for (const [file, content] of files) {
    if ((await readIfThere(file)) !== content)
      fail(`${file.slice(root.length + 1)} is out of date; run: npm run docs:dynamodb`);
  }
} else {
  for (const [file, content] of files) {
    await writeFile(file, content);
    console.log(`wrote ${file.slice(root.length + 1)}`);
  }
}

/** Every entity that a module under a service's `src/models/` exports. */
async function entitiesOfServices(): Promise<ServiceEntities[]> {
  const folder = join(root, 'services');
  const found: ServiceEntities[] = [];
  for (const service of (await readdir(folder)).toSorted()) {
    const models = join(folder, service, 'src/models');
    if (!existsSync(models)) continue;
    const files = (await readdir(models)).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    const modules: object[] = await Promise.all(files.toSorted().map((file) => import(join(models, file))));
    const index = join(models, 'index.ts');
    const { entities: stored = [] }: { entities?: unknown[] } = existsSync(index) ? await import(index) : {};
    try {
      const entities = exportedEntities(modules, stored);
      if (entities.length > 0) found.push({ service, entities });
    } catch (error) {
      fail(`services/${service}/src/models: ${error instanceof Error ? error.message : error}`);
    }
  }
  return found;
}

async function deployedSchemas(): Promise<KeySchemas> {
  const text = await readIfThere(schemasFile);
  return text === undefined ? {} : JSON.parse(text);
}

async function readIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

function fail(problem: string): never {
  console.error(problem);
  process.exit(1);
}
