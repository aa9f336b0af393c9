// @ts-check
'use strict';

const known = ['ios', 'android', 'web'];
const application = /^arn:[\w-]+:sns:[\w-]+:\d{12}:app\/(?:APNS|APNS_SANDBOX|GCM)\/[\w.-]+$/;

/**
 * Checks the stage's `pushPlatforms`: the ARN of an SNS platform application for each kind of device.
 *
 * @param {unknown} given
 * @returns {Record<string, string>}
 */
function pushPlatformsOf(given = {}) {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`pushPlatforms of the stage must be a mapping, got ${JSON.stringify(given)}`);
  return Object.fromEntries(
    Object.entries(given).map(([platform, arn]) => {
      const place = `pushPlatforms.${platform} of the stage`;
      if (!known.includes(platform))
        throw new Error(`${place}: there is no such platform. Known: ${known.join(', ')}`);
      const isApple = platform === 'ios';
      if (typeof arn === 'string' && application.test(arn) && arn.includes(':app/APNS') === isApple)
        return [platform, arn];
      const wanted = isApple ? 'app/APNS/… or app/APNS_SANDBOX/…' : 'app/GCM/…';
      throw new Error(
        `${place} must be the ARN of an SNS platform application, ${wanted}, got ${JSON.stringify(arn)}`,
      );
    }),
  );
}

/**
 * What the functions of live may do to notify people: nothing where the stage names no application.
 *
 * @param {Record<string, string>} platforms
 * @param {string} tablePrefix
 */
function pushPermissions(platforms, tablePrefix) {
  const applications = [...new Set(Object.values(platforms))];
  const endpoints = applications.map((arn) => `${arn.replace(':app/', ':endpoint/')}/*`);
  const table = `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/${tablePrefix}live`;
  /** @param {string[]} Action @param {unknown} Resource */
  const allow = (Action, Resource) =>
    applications.length === 0 ? [] : [{ Effect: 'Allow', Action, Resource }];
  return {
    // With the records of what was sent, and the devices whose tokens are dead.
    sending: [
      ...allow(['sns:CreatePlatformEndpoint'], applications),
      ...allow(['sns:Publish', 'sns:DeleteEndpoint'], endpoints),
      ...allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], {
        'Fn::Sub': table,
      }),
    ],
    forgetting: allow(['sns:DeleteEndpoint'], endpoints),
    queueing: allow(['sqs:SendMessage'], { 'Fn::GetAtt': ['LiveNotifications', 'Arn'] }),
  };
}

module.exports = { pushPermissions, pushPlatformsOf };
