import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { type BuildOptions, build } from 'esbuild';
import { deployedAlias } from './bundle-aliases.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, `.local/lean-sdk-${process.pid}`);
const run = promisify(execFile);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Bundles source in the way that deployed functions are bundled. */
function bundle(contents: string, options: BuildOptions = {}) {
  return build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    alias: deployedAlias(),
    metafile: true,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    ...options,
  });
}

const working = `
import { configureCursors, ensureTable, entity, tableDefinition, transaction } from '@moim/common/dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
interface Note { team: string; id: string; text?: string }
const notes = entity<Note>()('note', {
  table: 'notes', key: { pk: ['team'], sk: ['id'] }, find: { ofTeam: { pk: ['team'], sk: ['id'] } }, unique: ['text'],
});
configureCursors({ key: async () => new Uint8Array(32) });
await ensureTable(tableDefinition([notes]));
await notes.create({ team: 't', id: '1' });
await notes.update({ team: 't', id: '1' }, { text: 'x' });
await transaction(notes.put.tx({ team: 't', id: '2' }));
const { items } = await notes.find.ofTeam({ team: 't' }, { limit: 5 });
new S3Client({});
console.log(JSON.stringify([await notes.get({ team: 't', id: '1' }), items.length]));
`;

test('the SDK works without the parts that stay out of the bundles', async () => {
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, 'handler.mjs');
  const { metafile } = await bundle(working, { outfile });
  const left = /credential-provider|endpoint-cache|event-streams|mnemonist/;
  const inputs = Object.keys(metafile?.inputs ?? {}).filter((path) => path.includes('node_modules/'));
  expect(inputs.filter((path) => left.test(path))).toEqual([]);
  const env = {
    ...process.env,
    TABLE_PREFIX: `t-${randomUUID()}-`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const { stdout } = await run(process.execPath, [outfile], { env });
  expect(JSON.parse(stdout)).toEqual([{ team: 't', id: '1', text: 'x' }, 2]);
});

test('the bundles replace exactly three parts of the SDK', () => {
  expect(Object.keys(deployedAlias()).sort()).toEqual([
    '@aws-sdk/credential-provider-node',
    '@aws-sdk/endpoint-cache',
    '@smithy/core/event-streams',
  ]);
});
