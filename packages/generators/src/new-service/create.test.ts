import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createService } from './create.ts';
import { namesOf } from './names.ts';

const repository = join(import.meta.dirname, '../../../..');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'moim-new-'));
  for (const name of ['templates', 'biome.json', '.gitignore'])
    await cp(join(repository, name), join(root, name), { recursive: true });
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('createService', () => {
  test('creates the same files for any name, without a trace of the template', async () => {
    const created = await createService(root, { service: 'parties', thing: 'party' });
    expect(created).toEqual([
      'services/parties/README.md',
      'services/parties/package.json',
      'services/parties/serverless.yml',
      'services/parties/src/controllers/parties.ts',
      'services/parties/src/index.ts',
      'services/parties/src/models/index.ts',
      'services/parties/src/models/party-schemas.ts',
      'services/parties/src/models/party.ts',
      'services/parties/src/router.ts',
      'services/parties/src/services/parties.ts',
      'services/parties/test/parties.test.ts',
    ]);
    for (const file of created) expect(await readFile(join(root, file), 'utf8')).not.toMatch(/orders?/i);
    const router = await readFile(join(root, 'services/parties/src/router.ts'), 'utf8');
    expect(router).toContain("path: '/v1/parties/{partyId}'");
    expect(router).toContain("operationId: 'listParties'");
  });

  test('accepts a name that contains the template’s', async () => {
    const created = await createService(root, { service: 'borders', thing: 'border' });
    expect(created).toContain('services/borders/src/models/border-schemas.ts');
    const router = await readFile(join(root, 'services/borders/src/router.ts'), 'utf8');
    expect(router).toContain("service: 'borders'");
    expect(router).toContain("summary: 'Create a border'");
  });

  test.each([
    ['chats', 'chat'],
    ['qa', 'questionofapersonwhoasks'],
  ])('creates formatted code for %s and %s, whatever their order and length', async (service, thing) => {
    await createService(root, { service, thing });
    const biome = join(repository, 'node_modules/.bin/biome');
    execFileSync(biome, ['check', '--error-on-warnings', 'services'], { cwd: root });
  });

  test.each([
    ['classes', 'class'],
    ['promises', 'promise'],
    ['owners', 'owner'],
    ['bodies', 'body'],
    ['templates', 'letter'],
  ])('refuses %s %s, whose code could not run, and creates nothing', async (service, thing) => {
    await expect(createService(root, { service, thing })).rejects.toThrow('Choose another name');
    expect(existsSync(join(root, 'services', service))).toBe(false);
  });

  test('leaves an existing service alone', async () => {
    await createService(root, { service: 'parties', thing: 'party' });
    await expect(createService(root, { service: 'parties', thing: 'guest' })).rejects.toThrow(
      'already exists',
    );
  });
});

describe('namesOf', () => {
  test.each([
    [[]],
    [['orders']],
    [['a', 'b', 'c']],
    [['Orders', 'order']],
    [['or-ders', 'order']],
    [['../x', 'x']],
    [['rice', 'rice']],
  ])('refuses %j', (words) => {
    expect(() => namesOf(words)).toThrow(/npm run new|lower-case letters/);
  });
});
