// @ts-check
'use strict';

/** @import { Template } from '../template.ts' */
/** @import { TemplateFunction } from './functions.cjs' */

/**
 * The public health request as API Gateway sends it. It loads everything that the function is made of.
 *
 * @param {string} service
 */
const healthRequest = (service) => {
  const path = `/v1/${service}/health`;
  return {
    version: '2.0',
    routeKey: `GET ${path}`,
    rawPath: path,
    headers: {},
    requestContext: { requestId: 'warm-up', http: { method: 'GET', path } },
  };
};

/** @param {TemplateFunction} one */
const arnOf = ({ id, alias }) => {
  const arn = { 'Fn::GetAtt': [id, 'Arn'] };
  return alias ? { 'Fn::Join': [':', [arn, alias.name]] } : arn;
};

/**
 * @param {TemplateFunction} one
 * @param {number} minutes
 * @param {string} service
 */
const ruleFor = (one, minutes, service) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    Description: 'Keeps one instance of the function warm.',
    ScheduleExpression: `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`,
    Targets: [
      {
        Id: 'function',
        Arn: arnOf(one),
        // A function of a queue or stream gets an empty batch.
        Input: JSON.stringify(one.servesHttp ? healthRequest(service) : { Records: [] }),
        // The next call comes soon enough.
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      },
    ],
  },
});

/**
 * @param {TemplateFunction} one
 * @param {string} ruleId
 */
const permissionFor = (one, ruleId) => ({
  Type: 'AWS::Lambda::Permission',
  ...(one.alias && { DependsOn: one.alias.logicalId }),
  Properties: {
    FunctionName: arnOf(one),
    Action: 'lambda:InvokeFunction',
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::GetAtt': [ruleId, 'Arn'] },
  },
});

/**
 * Calls each function that has `warmUp` at that interval, with an event that does nothing.
 *
 * @param {Template} template
 * @param {TemplateFunction[]} functions
 * @param {string} service
 */
function addWarmUps({ Resources: resources }, functions, service) {
  for (const one of functions) {
    if (!one.warmUp) continue;
    const ruleId = `${one.prefix}WarmUpRule`;
    resources[ruleId] = ruleFor(one, one.warmUp, service);
    resources[`${one.prefix}WarmUpPermission`] = permissionFor(one, ruleId);
  }
}

module.exports = { addWarmUps };
