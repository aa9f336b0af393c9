import { expect, test } from '@jest/globals';
import { pushPermissions, pushPlatformsOf } from './push-platforms.cjs';

const arnOf = (name: string) => `arn:aws:sns:ap-northeast-2:123456789012:app/${name}`;

test('a stage without platforms permits nothing', () => {
  expect(pushPlatformsOf({})).toEqual({});
  expect(pushPlatformsOf(undefined)).toEqual({});
  expect(pushPermissions({}, 'moim-dev-')).toEqual({ sending: [], forgetting: [], queueing: [] });
});

test('functions may use the endpoints of the named applications only', () => {
  const platforms = pushPlatformsOf({
    ios: arnOf('APNS/moim'),
    android: arnOf('GCM/moim'),
    web: arnOf('GCM/moim'),
  });
  const endpoints = ['APNS/moim', 'GCM/moim'].map((name) => `${arnOf(name).replace('app/', 'endpoint/')}/*`);
  const { sending, forgetting } = pushPermissions(platforms, 'moim-dev-');
  expect(sending).toEqual([
    {
      Effect: 'Allow',
      Action: ['sns:CreatePlatformEndpoint'],
      Resource: [arnOf('APNS/moim'), arnOf('GCM/moim')],
    },
    { Effect: 'Allow', Action: ['sns:Publish', 'sns:DeleteEndpoint'], Resource: endpoints },
    {
      Effect: 'Allow',
      Action: expect.arrayContaining(['dynamodb:DeleteItem']),
      Resource: { 'Fn::Sub': expect.stringMatching(/:table\/moim-dev-live$/) },
    },
  ]);
  expect(forgetting).toEqual([{ Effect: 'Allow', Action: ['sns:DeleteEndpoint'], Resource: endpoints }]);
});

test.each<[string, unknown, string]>([
  ['a list', [], 'must be a mapping'],
  [
    'an unknown platform',
    { windows: arnOf('WNS/moim') },
    'pushPlatforms.windows of the stage: there is no such',
  ],
  ['no ARN', { ios: 'moim' }, 'pushPlatforms.ios of the stage must be the ARN'],
  ["Google's application for iOS", { ios: arnOf('GCM/moim') }, 'app/APNS/…'],
  ["Apple's application for browsers", { web: arnOf('APNS/moim') }, 'app/GCM/…'],
])('%s is refused by name', (_, given, why) => {
  expect(() => pushPlatformsOf(given)).toThrow(why);
});
