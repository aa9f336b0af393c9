import { join } from 'node:path';
import { DynamoDBError, type Entity, reserveExisting } from '@moim/common/dynamodb';
import { folderOf, requireServices } from '../services.ts';
import { parseCommandLine } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `Usage: scripts/reserve-unique.sh <service> <entity> [--from <position>]

Reserves the unique values of the items that a service stored before a field became unique, and removes reservations without an
owner. Region, credentials and TABLE_PREFIX come from the environment. Safe to repeat; an interrupted run continues with
--from and the last position that it printed.

Exit codes: 0 done, 1 some items have equal values, 2 wrong use, 5 failed.`;

type Reservable = Pick<Entity<Record<string, unknown>, string, never, Record<never, never>>, 'model'>;

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(
    usage,
    { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    process.argv.slice(2),
  );
  const [service, name, ...more] = positionals;
  if (service === undefined || name === undefined || more.length > 0) {
    throw new Refusal('wrong-use', 'Name a service and one of its entities. See --help.');
  }
  requireServices([service]);
  const entity = await uniqueEntity(service, name);
  let position = values.from === undefined ? undefined : parsePosition(values.from);
  requireEnvironment();
  do {
    position = await reservePage(entity, position);
  } while (position !== undefined);
});

async function uniqueEntity(service: string, name: string): Promise<Reservable> {
  const models: { entities?: readonly Reservable[] } = await import(
    join(folderOf(service), 'src/models/index.ts')
  ).catch(() => ({}));
  const unique = (models.entities ?? []).filter(({ model }) => model.unique.length > 0);
  const entity = unique.find(({ model }) => model.name === name);
  if (entity !== undefined) return entity;
  const names = unique.map(({ model }) => model.name).join(', ') || 'none';
  throw new Refusal(
    'wrong-use',
    `${service} has no entity "${name}" with unique fields. Those with unique fields: ${names}.`,
  );
}

function parsePosition(text: string): Readonly<Record<string, string>> {
  try {
    const { pk, sk } = JSON.parse(text);
    if (typeof pk === 'string' && typeof sk === 'string') return { pk, sk };
  } catch {
    // Not JSON.
  }
  throw new Refusal('wrong-use', '--from must be a position that an earlier run printed. See --help.');
}

function requireEnvironment(): void {
  const missing = ['AWS_REGION', 'TABLE_PREFIX'].filter((name) => process.env[name] === undefined);
  if (missing.length > 0) throw new Refusal('wrong-use', `Set ${missing.join(' and ')}. See --help.`);
}

/** Reserves the values of one page, and prints what it did. @returns where the next page starts */
async function reservePage(
  entity: Reservable,
  position: Readonly<Record<string, string>> | undefined,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { next, reserved, removed, conflicts } = await reserveExisting(entity, position).catch(failed);
  console.log(`${reserved} reserved, ${removed} stale ones removed`);
  for (const { key, field } of conflicts) {
    console.error(
      `${JSON.stringify(key)}: another item has the same ${field}. Change one of them, then run this again.`,
    );
    process.exitCode = 1;
  }
  if (next !== undefined) console.log(`--from '${JSON.stringify(next)}'`);
  return next;
}

function failed(error: unknown): never {
  if (!(error instanceof DynamoDBError)) throw error;
  throw new Refusal('failed', `${error.message}. Run this again with --from and the last position.`, error);
}
