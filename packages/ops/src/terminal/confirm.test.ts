import { describe, expect, test } from '@jest/globals';
import type { Change } from '../plan/changes.ts';
import type { Plan } from '../plan/plan.ts';
import { confirmPlans } from './confirm.ts';

const target = { stage: 'prod', region: 'ap-northeast-2', account: '123456789012' };
const planOf = (effect: Change['effect'], type: string): Plan => ({
  service: 'users',
  kind: 'update',
  changes: [{ id: 'UsersTable', type, effect, properties: [] }],
});

describe('on prod', () => {
  test.each([
    ['replaced', 'AWS::DynamoDB::Table'],
    ['may be replaced', 'AWS::Cognito::UserPool'],
    ['removed', 'AWS::S3::Bucket'],
  ] as const)(
    'refuses a change of effect "%s" to a resource of type %s, even with --yes',
    async (effect, type) => {
      const confirmation = confirmPlans([planOf(effect, type)], target, {
        yes: true,
        'allow-data-loss': false,
      });
      await expect(confirmation).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringContaining('On prod, that requires --allow-data-loss: nothing was changed.'),
      });
    },
  );

  test('accepts --yes for changes that lose no data', async () => {
    const plan = planOf('removed', 'AWS::Lambda::Function');
    await expect(
      confirmPlans([plan], target, { yes: true, 'allow-data-loss': false }),
    ).resolves.toBeUndefined();
  });
});
