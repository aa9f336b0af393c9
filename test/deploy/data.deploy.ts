import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callsDuring } from './lane/calls.ts';
import { edit, run } from './lane/deployed.ts';

// What a variable of Serverless looks like.
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is not ours to fill in
const tables = '  - ${file(../../packages/serverless-plugin/resolvers/tables.cjs)}';
const renamed = `${tables}
  - Resources:
      UsersTable:
        Properties:
          TableName: another-name`;

describe('a change after which a table would be another, empty one', () => {
  let restore: () => void;
  beforeAll(() => {
    restore = edit('services/users/serverless.yml', tables, renamed);
  });
  afterAll(() => restore());

  test('is shown before anything happens', async () => {
    const { code, stdout } = await run('deploy.sh users --diff');
    expect(code).toBe(0);
    expect(stdout).toContain('! REPLACED UsersTable DynamoDB::Table (TableName)');
  });

  test.each([
    ['nobody answers, --yes or not', 'deploy.sh users --yes', '', 'Nobody answered: nothing was changed.'],
    ['a yes is typed', 'deploy.sh users --yes', 'yes\n', '"yes" is not the stage\'s name: nothing was changed.'],
    [
      'another stage is typed',
      'deploy.sh users',
      'prod\n',
      '"prod" is not the stage\'s name: nothing was changed.',
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
