import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { newMember, type Person } from '@moim/testing/api';
import { edit, runWell } from './lane/deployed.ts';
import { untilLogged } from './lane/until-logged.ts';

let person: Person;
let restore: () => void;

const search = async (): Promise<number> => {
  const headers = { authorization: `Bearer ${person.accessToken}` };
  return (await fetch(`${requiredSetting('API_URL')}/v1/users?nickname=a`, { headers })).status;
};

beforeAll(async () => {
  person = await newMember();
});

afterAll(async () => {
  restore();
  await runWell('deploy.sh users --yes');
});

test('denies a call that the function does not declare as a permission', async () => {
  expect(await search()).toBe(200);
  restore = edit('services/users/serverless.yml', 'dynamodb:Query', 'dynamodb:DescribeTable');
  await runWell('deploy.sh users --yes');
  await untilLogged('users', async () => {
    expect(await search()).toBe(500);
    return 'dynamodb:Query';
  });
});
