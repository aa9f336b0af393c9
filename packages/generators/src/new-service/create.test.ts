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
    ['user-groups', 'user-group'],
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

  test('spells a hyphenated name as each place needs it', async () => {
    await createService(root, { service: 'user-groups', thing: 'user-group' });
    const read = (file: string) => readFile(join(root, 'services/user-groups', file), 'utf8');
    const router = await read('src/router.ts');
    expect(router).toContain("service: 'user-groups'");
    expect(router).toContain("path: '/v1/user-groups/{userGroupId}'");
    expect(router).toContain("operationId: 'createUserGroup'");
    expect(router).toContain("summary: 'Create a user group'");
    expect(router).toContain("from './models/user-group-schemas.ts'");
    expect(await read('src/models/user-group.ts')).toContain(
      "userGroups = entity<UserGroup>()('userGroup', {",
    );
    expect(await read('serverless.yml')).toMatch(/table\/moim-.*-user-groups$/m);
    expect(await read('package.json')).toContain('"@moim/user-groups"');
    expect(await read('src/services/user-groups.ts')).toContain("detail: 'There is no such user group.'");
  });

  test.each([
    ['rides', 'file', 'FileInput'],
    ['stays', 'profile', 'Profile'],
    ['trips', 'avatar', 'getAvatar'],
  ])('refuses %s %s, whose id %s the API already has, and creates nothing', async (service, thing, id) => {
    await cp(join(repository, 'openapi.json'), join(root, 'openapi.json'));
    await expect(createService(root, { service, thing })).rejects.toThrow(new RegExp(`\\b${id}\\b`));
    expect(existsSync(join(root, 'services', service))).toBe(false);
  });

  test('refuses the id of a service that openapi.json does not have yet', async () => {
    await createService(root, { service: 'parties', thing: 'party' });
    await expect(createService(root, { service: 'events', thing: 'party' })).rejects.toThrow('already has');
  });

  test('prints help, and creates nothing', () => {
    const run = join(import.meta.dirname, 'run.ts');
    const output = execFileSync(process.execPath, [run, '--help'], { encoding: 'utf8' });
    expect(output).toContain('npm run new -- <service> <thing>');
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
    [['or--ders', 'order']],
    [['orders-', 'order']],
    [['or_ders', 'order']],
    [['../x', 'x']],
    [['rice', 'rice']],
  ])('refuses %j', (words) => {
    expect(() => namesOf(words)).toThrow(/npm run new|lower-case letters/);
  });
});
