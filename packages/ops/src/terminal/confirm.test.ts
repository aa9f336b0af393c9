import { describe, expect, test } from '@jest/globals';
import type { Change } from '../plan/changes.ts';
import type { Plan } from '../plan/plan.ts';
import { requireAgreement } from './confirm.ts';

const region = 'ap-northeast-2';
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
  ] as const)('what would be %s of type %s is refused, whatever is said', async (effect, type) => {
    const agreement = requireAgreement(
      [planOf(effect, type)],
      { stage: 'prod', region },
      { yes: true, 'allow-data-loss': false },
    );
    await expect(agreement).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('On prod this needs --allow-data-loss: nothing was done.'),
    });
  });

  test('--yes is enough for what loses no data', async () => {
    const plan = planOf('removed', 'AWS::Lambda::Function');
    await expect(
      requireAgreement([plan], { stage: 'prod', region }, { yes: true, 'allow-data-loss': false }),
    ).resolves.toBeUndefined();
  });
});
