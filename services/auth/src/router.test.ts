import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { router } from './router.ts';

const template = readFileSync(join(import.meta.dirname, '../../platform/resources/user-pool.yml'), 'utf8');

test.each(['signOut', 'resetPassword', 'changePassword'])(
  '%s says how long access tokens stay valid, as the user pool has it',
  (operationId) => {
    const route = router.routes.find((each) => each.operationId === operationId);
    expect(route?.description).toContain('at most one hour');
    expect(template).toMatch(/AccessTokenValidity: 1\n[\s\S]*TokenValidityUnits:\n\s+AccessToken: hours\n/);
  },
);

test('apps can sign in at the user pool with SRP, as Amplify does', () => {
  expect(template).toMatch(/ExplicitAuthFlows: \[.*ALLOW_USER_SRP_AUTH.*\]/);
});
