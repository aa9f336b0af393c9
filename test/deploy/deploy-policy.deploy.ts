import { beforeAll, expect, test } from '@jest/globals';
import { callsDuring } from './lane/calls.ts';
import { edit, runWell } from './lane/deployed.ts';
import { deedOf } from './permissions/of-scripts.ts';
import { covers, type Deed, isAllowed, statements } from './permissions/policy.ts';

let deeds: Deed[];

beforeAll(async () => {
  // Records only the scripts' calls; other tests call AWS themselves.
  const calls = await callsDuring(async () => {
    await runWell('remove.sh users docs web', 'dev\n');
    await runWell('deploy.sh users docs web --yes');
    const restore = edit(
      'services/docs/src/index.ts',
      'import',
      "process.env.SERVICE_VERSION = '2';\nimport",
    );
    await runWell('deploy.sh docs --yes').finally(restore);
    await runWell('rollback.sh docs --yes');
    await runWell('logs.sh users');
    await runWell('status.sh');
  });
  deeds = calls.flatMap((call) => deedOf(call) ?? []);
});

test('the documented policy allows every AWS call of the scripts', () => {
  const kinds = new Set(deeds.map(({ action }) => action));
  console.log(`${deeds.length} calls of the scripts, ${kinds.size} actions: ${[...kinds].sort().join(', ')}`);
  expect(kinds.size).toBeGreaterThan(15);
  // Old versions are pruned.
  expect([...kinds]).toContain('lambda:ListVersionsByFunction');
  expect(deeds.filter((deed) => !isAllowed(deed))).toEqual([]);
});

/** Allowed actions that CloudFormation or another test calls. */
const byOthers: Record<string, string> = {
  'cloudformation:ContinueUpdateRollback': 'recovery.deploy.ts calls it',
  'cloudformation:ListChangeSets': 'day.deploy.ts calls it',
  'cloudformation:UpdateTerminationProtection': 'prod stacks are protected: prod.deploy.ts',
  'cloudformation:TagResource': 'stacks have tags',
};

test('the documented policy allows no CloudFormation action that the scripts do not call', () => {
  const allowed = statements
    .flatMap(({ Action }) => Action)
    .filter((one) => one.startsWith('cloudformation:'));
  const unused = allowed.filter(
    (one) => !(one in byOthers) && !deeds.some(({ action }) => covers(one, action)),
  );
  expect(unused).toEqual([]);
});
