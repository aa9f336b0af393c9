import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callsDuring } from './lane/calls.ts';
import { edit, run } from './lane/deployed.ts';

const renamed = `resources:
  - Resources:
      UsersTable:
        Properties:
          TableName: another-name`;

describe('a change after which a table would be another, empty one', () => {
  let restore: () => void;
  beforeAll(() => {
    restore = edit('services/users/serverless.yml', 'resources:', renamed);
  });
  afterAll(() => restore());

  test('is shown before anything happens', async () => {
    const { code, stdout } = await run('deploy.sh users --diff');
    expect(code).toBe(0);
    expect(stdout).toContain('! REPLACED UsersTable DynamoDB::Table (TableName)');
  });

  test.each([
    ['nobody answers, --yes or not', 'deploy.sh users --yes', '', 'Nobody answered: nothing was done.'],
    ['a yes is typed', 'deploy.sh users --yes', 'yes\n', '"yes" is not the stage\'s name: nothing was done.'],
    [
      'another stage is typed',
      'deploy.sh users',
      'prod\n',
      '"prod" is not the stage\'s name: nothing was done.',
    ],
  ])('is not deployed when %s', async (_name, command, input, message) => {
    const calls = await callsDuring(async () => {
      const { code, stderr } = await run(command, input);
      expect(stderr).toContain(message);
      expect(code).toBe(3);
    });
    expect(calls.map(({ operation }) => operation)).not.toContain('UpdateStack');
  });
});
