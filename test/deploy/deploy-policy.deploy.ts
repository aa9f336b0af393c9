import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { callsIn } from './lane/calls.ts';
import { runWell } from './lane/deployed.ts';
import { deedOf } from './permissions/of-scripts.ts';
import { covers, type Deed, isAllowed, statements } from './permissions/policy.ts';

let deeds: Deed[];

beforeAll(async () => {
  await runWell('remove.sh users docs', 'dev\n');
  await runWell('deploy.sh users docs --yes');
  await runWell('logs.sh users');
  await runWell('status.sh');
  // With what the lane did before it: the first deployment of everything.
  const calls = callsIn(readFileSync(requiredSetting('DEPLOY_CALLS'), 'utf8'));
  deeds = calls.flatMap((call) => deedOf(call) ?? []);
});

test('the documented policy allows every call of the scripts', () => {
  const kinds = new Set(deeds.map(({ action }) => action));
  console.log(`${deeds.length} calls of the scripts, ${kinds.size} actions: ${[...kinds].sort().join(', ')}`);
  expect(kinds.size).toBeGreaterThan(15);
  expect(deeds.filter((deed) => !isAllowed(deed))).toEqual([]);
});

/** Allowed, and called by CloudFormation, or by whoever mends a stack. */
const byOthers: Record<string, string> = {
  'cloudformation:ContinueUpdateRollback': 'docs/runbooks/deployment.md',
  'cloudformation:TagResource': 'stacks have tags',
};

test('and of CloudFormation nothing that they do not call', () => {
  const allowed = statements
    .flatMap(({ Action }) => Action)
    .filter((one) => one.startsWith('cloudformation:'));
  const unused = allowed.filter(
    (one) => !(one in byOthers) && !deeds.some(({ action }) => covers(one, action)),
  );
  expect(unused).toEqual([]);
});
