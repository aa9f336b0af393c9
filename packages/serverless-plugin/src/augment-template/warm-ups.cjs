'use strict';

/** The request that anybody may make, as API Gateway would bring it: the whole stack is loaded by it. */
const healthOf = (service) => {
  const path = `/v1/${service}/health`;
  return {
    version: '2.0',
    routeKey: `GET ${path}`,
    rawPath: path,
    headers: {},
    requestContext: { requestId: 'warm-up', http: { method: 'GET', path } },
  };
};

const arnOf = ({ id, alias }) => {
  const arn = { 'Fn::GetAtt': [id, 'Arn'] };
  return alias ? { 'Fn::Join': [':', [arn, alias.name]] } : arn;
};

const ruleFor = (one, service) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    Description: 'Keeps one instance of the function warm.',
    ScheduleExpression: `rate(${one.warmUp} ${one.warmUp === 1 ? 'minute' : 'minutes'})`,
    Targets: [
      {
        Id: 'function',
        Arn: arnOf(one),
        // A batch of nothing for what queues and streams call.
        Input: JSON.stringify(one.servesHttp ? healthOf(service) : { Records: [] }),
        // The next one comes soon enough.
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      },
    ],
  },
});

const permissionFor = (one, rule) => ({
  Type: 'AWS::Lambda::Permission',
  ...(one.alias && { DependsOn: one.alias.logicalId }),
  Properties: {
    FunctionName: arnOf(one),
    Action: 'lambda:InvokeFunction',
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::GetAtt': [rule, 'Arn'] },
  },
});

/** Calls functions that say `warmUp` every so many minutes, with something that does nothing. */
function addWarmUps({ Resources: resources }, functions, service) {
  for (const one of functions.filter(({ warmUp }) => warmUp)) {
    const rule = `${one.prefix}WarmUpRule`;
    resources[rule] = ruleFor(one, service);
    resources[`${one.prefix}WarmUpPermission`] = permissionFor(one, rule);
  }
}

module.exports = { addWarmUps };
