import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBError, type Entity, touchExisting } from '@moim/common/dynamodb';
import { readEnvironment } from '@moim/local-aws';
import { requireAccount } from '../cloudformation/require-account.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { folderOf, requireServices } from '../services.ts';
import { parseCommandLine } from '../terminal/command-line.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `Usage: scripts/reemit.sh <service> <entity> [options]

Has a service emit the event of each of its items again, for a listener that is newer than the items: through the stream and the
function publish, in order with the item's other events. Sets the field reemittedAt of each item. Safe to repeat; an interrupted
run continues with --from and the last position that it printed.

  --rate <number>     items a second (25)
  --from <position>   continue an earlier run
  --aws               work on AWS, with the credentials in the environment, rather than on local AWS
  --stage <name>      (dev)
  --region <name>     with --aws (AWS_REGION, or ap-northeast-2)
  --dir <folder>      the data folder of local AWS (.local)

Exit codes: 0 done, 2 wrong use, 4 not ready, 5 failed.`;

type Reemittable = Pick<Entity<Record<string, unknown>, string, never, Record<never, never>>, 'model'>;

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(
    usage,
    {
      from: { type: 'string' },
      rate: { type: 'string', default: '25' },
      aws: { type: 'boolean', default: false },
      stage: { type: 'string', default: 'dev' },
      region: { type: 'string' },
      dir: { type: 'string', default: process.env.LOCAL_AWS_DIR || '.local' },
      help: { type: 'boolean', short: 'h' },
    },
    process.argv.slice(2),
  );
  const [service, name, ...more] = positionals;
  if (service === undefined || name === undefined || more.length > 0) {
    throw new Refusal('wrong-use', 'Name a service and one of its entities. See --help.');
  }
  requireServices([service]);
  const entity = await reemittedEntity(service, name);
  const pace = paceOf(values.rate);
  let position = values.from === undefined ? undefined : parsePosition(values.from);
  const { aws, stage, region, dir } = values;
  Object.assign(process.env, aws ? await environmentOnAws(stage, region) : localEnvironment(dir));
  const options = { field: 'reemittedAt', value: new Date().toISOString(), pace };
  do {
    const { touched, next } = await touchExisting(entity, options, position).catch(failed);
    console.log(`${touched} emitted again`);
    if (next !== undefined) console.log(`--from '${JSON.stringify(next)}'`);
    position = next;
  } while (position !== undefined);
});

async function reemittedEntity(service: string, name: string): Promise<Reemittable> {
  const models: { reemitted?: readonly Reemittable[] } = await import(
    join(folderOf(service), 'src/models/index.ts')
  ).catch(() => ({}));
  const all = models.reemitted ?? [];
  const entity = all.find(({ model }) => model.name === name);
  if (entity !== undefined) return entity;
  const names = all.map(({ model }) => model.name).join(', ') || 'none';
  throw new Refusal('wrong-use', `${service} cannot emit "${name}" again. What it can emit again: ${names}.`);
}

/** Waits so that it returns `rate` times a second at most. */
function paceOf(rate: string): () => Promise<void> {
  const perSecond = Number(rate);
  if (!Number.isInteger(perSecond) || perSecond < 1 || perSecond > 1_000) {
    throw new Refusal(
      'wrong-use',
      `--rate must be a whole number from 1 to 1000, got "${rate}". See --help.`,
    );
  }
  let next = 0;
  return async () => {
    const now = performance.now();
    next = Math.max(next, now) + 1_000 / perSecond;
    await sleep(Math.max(0, next - now - 1_000 / perSecond));
  };
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

async function environmentOnAws(stage: string, region: string | undefined) {
  const target = await requireAccount(requireTarget({ stage, region }));
  return { AWS_REGION: target.region, TABLE_PREFIX: `moim-${stage}-` };
}

function localEnvironment(directory: string): Readonly<Record<string, string>> {
  const environment = readEnvironment(resolve(directory));
  if (environment) return environment;
  throw new Refusal(
    'not-ready',
    `Local AWS is not running with its data in ${directory}. Run npm start, or pass --aws.`,
  );
}

function failed(error: unknown): never {
  if (!(error instanceof DynamoDBError)) throw error;
  throw new Refusal('failed', `${error.message}. Run this again with --from and the last position.`, error);
}
