import { join } from 'node:path';
import { createService } from './create.ts';
import { InvalidNames, namesOf } from './names.ts';

const root = join(import.meta.dirname, '../../../..');

const help = `npm run new -- <service> <thing>

Creates services/<service> from templates/service: four operations under /v1/<service>, a table and a test.
  <service>  its name in the plural, such as orders or user-groups
  <thing>    one of the things that it stores, such as order or user-group`;

try {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(help);
    process.exit();
  }
  const names = namesOf(process.argv.slice(2));
  for (const file of await createService(root, names)) console.log(`created ${file}`);
  console.log(`
The service works. Now run:
  npm install              adds it to the workspace
  npm run openapi          adds its routes to openapi.json and the client
  npm run docs:dynamodb    adds its entities to docs/access-patterns.md
  npm start                runs it with the others
Then adapt it, starting with services/${names.service}/src/models.`);
} catch (error) {
  if (!(error instanceof InvalidNames)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
