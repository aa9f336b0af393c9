import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callsDuring } from './lane/calls.ts';
import { edit, run } from './lane/deployed.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable that Serverless resolves
const tables = '  - ${file(../../packages/serverless-plugin/resolvers/tables.cjs)}';
const renamed = `${tables}
  - Resources:
      UsersTable:
        Properties:
          TableName: another-name`;

describe('a change that replaces a table with an empty one', () => {
  let restore: () => void;
  beforeAll(() => {
    restore = edit('services/users/serverless.yml', tables, renamed);
  });
  afterAll(() => restore());

  test('is shown in the plan', async () => {
    const { code, stdout } = await run('deploy.sh users --diff');
    expect(code).toBe(0);
    expect(stdout).toContain('! REPLACED UsersTable DynamoDB::Table (TableName)');
  });

  test.each([
    ['there is no answer, even with --yes', 'deploy.sh users --yes', '', 'No answer: nothing was changed.'],
    [
      'a yes is typed',
      'deploy.sh users --yes',
      'yes\n',
      '"yes" is not the stage\'s name: nothing was changed.',
    ],
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
