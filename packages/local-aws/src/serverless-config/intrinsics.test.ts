import { describe, expect, test } from '@jest/globals';
import type { Json } from '../core/json.ts';
import { render, type Scope } from './intrinsics.ts';

const scope: Scope = {
  region: 'eu-west-1',
  stage: 'dev',
  gateway: 'http://localhost:3000',
  resources: new Map([
    ['Pool', { ref: 'pool-1', attributes: { Arn: 'arn:pool-1', 'Deep.Url': 'https://pool' } }],
  ]),
  exports: new Map([['platform-PoolId', 'pool-1']]),
};
const sub = (text: string) => text.replaceAll('<', '$' + '{').replaceAll('>', '}');

describe('an intrinsic function', () => {
  test.each<[Json, Json]>([
    [{ Ref: 'Pool' }, 'pool-1'],
    [{ Ref: 'AWS::Region' }, 'eu-west-1'],
    [{ Ref: 'Unknown' }, 'local-Unknown'],
    [{ 'Fn::GetAtt': ['Pool', 'Arn'] }, 'arn:pool-1'],
    [{ 'Fn::GetAtt': 'Pool.Deep.Url' }, 'https://pool'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'Pool' }]] }, 'a/pool-1'],
    [
      { 'Fn::Sub': sub('<AWS::AccountId>:<Pool>:<Pool.Arn>:<!Kept>') },
      sub('000000000000:pool-1:arn:pool-1:<!Kept>'),
    ],
    [{ 'Fn::Sub': [sub('<Own>-<Pool>'), { Own: { Ref: 'Pool' } }] }, 'pool-1-pool-1'],
    [{ 'Fn::ImportValue': { 'Fn::Join': ['-', ['platform', 'PoolId']] } }, 'pool-1'],
    [{ 'Fn::ImportValue': 'unknown' }, 'not-exported-locally-unknown'],
    [
      { Ref: 'Pool', Other: 1 },
      { Ref: 'Pool', Other: 1 },
    ],
    [
      [{ deep: { Ref: 'Pool' } }, 1, null],
      [{ deep: 'pool-1' }, 1, null],
    ],
  ])('%j renders as %j', (value, expected) => {
    expect(render(value, scope)).toEqual(expected);
  });
});
