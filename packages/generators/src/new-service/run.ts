import { join } from 'node:path';
import { createService } from './create.ts';
import { namesOf, WrongNames } from './names.ts';

const root = join(import.meta.dirname, '../../../..');

try {
  const names = namesOf(process.argv.slice(2));
  for (const file of await createService(root, names)) console.log(`made ${file}`);
  console.log(`
It works as it is. Now:
  npm install              makes it part of the workspace
  npm run openapi          puts its routes into openapi.json and the client
  npm run docs:dynamodb    puts its entities into docs/access-patterns.md
  npm start                runs it with the others
Then make it yours: start with services/${names.service}/src/models.`);
} catch (error) {
  if (!(error instanceof WrongNames)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
