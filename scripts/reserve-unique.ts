import { join } from 'node:path';
import { type Entity, reserveExisting } from '@moim/common/dynamodb';

// `node scripts/reserve-unique.ts <service> <entity> [<start>]` reserves the unique values of items that a service stored
// before a field became unique. Region, credentials and TABLE_PREFIX come from the environment. Safe to repeat; an
// interrupted run continues from the last start that it printed.

type Reservable = Pick<Entity<Record<string, unknown>, string, never, Record<never, never>>, 'model'>;

const [service = '', name = '', start] = process.argv.slice(2);
const models: { entities?: readonly Reservable[] } = await import(
  join(import.meta.dirname, '../services', service, 'src/models/index.ts')
);
const entity = models.entities?.find(({ model }) => model.name === name);
if (entity === undefined) {
  const names = models.entities?.map(({ model }) => model.name).join(', ');
  console.error(`${service} has no entity "${name}": use one of ${names}`);
  process.exit(2);
}
let conflicts = 0;
let progress = await reserveExisting(entity, start === undefined ? undefined : JSON.parse(start));
for (;;) {
  console.log(`${progress.reserved} reserved, ${progress.removed} stale ones removed`);
  for (const { key, field } of progress.conflicts) {
    console.error(
      `${JSON.stringify(key)}: another item has the same ${field}. Change one of them, then run this again.`,
    );
  }
  conflicts += progress.conflicts.length;
  if (progress.next === undefined) break;
  console.log(`next: '${JSON.stringify(progress.next)}'`);
  progress = await reserveExisting(entity, progress.next);
}
process.exitCode = conflicts === 0 ? 0 : 1;
