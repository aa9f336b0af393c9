// @ts-check
'use strict';

/** @import { Resource, Template } from '../template.ts' */
/** @import { TemplateFunction } from './functions.cjs' */

const applicationId = 'CodeDeployApplication';
const roleId = 'CodeDeployRole';

/**
 * What all functions of a service use to shift their traffic.
 *
 * @param {string} name
 */
const sharedResources = (name) => ({
  [applicationId]: {
    Type: 'AWS::CodeDeploy::Application',
    Properties: { ApplicationName: name, ComputePlatform: 'Lambda' },
  },
  [roleId]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'codedeploy.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      },
      // AWS maintains this policy. It covers functions and alarms only.
      ManagedPolicyArns: [
        {
          'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited`,
        },
      ],
    },
  },
});

/**
 * The alarms that mean that a function's new version is broken: it crashes, or answers 5xx.
 *
 * @param {string} id
 * @param {Template['Resources']} resources
 */
const alarmsOf = (id, resources) =>
  [`${id}ErrorsAlarm`, `${id}ServerErrorsAlarm`].filter((alarm) => resources[alarm]);

/**
 * Stops a deployment, and moves the calls back, when one of the function's error alarms goes off.
 *
 * @param {TemplateFunction} one
 * @param {Template['Resources']} resources
 */
const deploymentGroup = ({ id, canary }, resources) => ({
  Type: 'AWS::CodeDeploy::DeploymentGroup',
  Properties: {
    ApplicationName: { Ref: applicationId },
    ServiceRoleArn: { 'Fn::GetAtt': [roleId, 'Arn'] },
    DeploymentConfigName: `CodeDeployDefault.Lambda${canary}`,
    DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
    },
    ...(alarmsOf(id, resources).length > 0 && {
      AlarmConfiguration: {
        Enabled: true,
        Alarms: alarmsOf(id, resources).map((alarm) => ({ Name: { Ref: alarm } })),
      },
    }),
  },
});

/**
 * The alias that Serverless made for provisioned concurrency, or a new one.
 *
 * @param {Required<Pick<TemplateFunction, 'id' | 'alias' | 'versionId'>>} one
 * @param {Template['Resources']} resources
 * @returns {Resource}
 */
const aliasOf = ({ id, alias, versionId }, resources) =>
  resources[alias.logicalId] ?? {
    Type: 'AWS::Lambda::Alias',
    Properties: {
      Name: alias.name,
      FunctionName: { Ref: id },
      FunctionVersion: { 'Fn::GetAtt': [versionId, 'Version'] },
    },
  };

/**
 * Has CodeDeploy move the calls of a function with `canary` to its new version step by step. Serverless has pointed the
 * callers at an alias by then (`targetAlias`). With MOIM_AT_ONCE, which `deploy.sh --at-once` sets, CloudFormation moves the
 * alias itself, because CodeDeploy stops while an alarm is on.
 *
 * @param {Template} template
 * @param {TemplateFunction[]} functions
 * @param {string} name of the CodeDeploy application
 */
function addCanaries({ Resources: resources }, functions, name) {
  const shifted = functions.filter(({ canary }) => canary);
  if (shifted.length > 0) Object.assign(resources, sharedResources(name));
  for (const one of shifted) {
    const { id, alias, versionId } = one;
    if (!alias || !versionId) throw new Error(`${id} has a canary, but no alias or no version to shift to`);
    const groupId = `${one.prefix}DeploymentGroup`;
    resources[groupId] = deploymentGroup(one, resources);
    resources[alias.logicalId] = {
      ...aliasOf({ id, alias, versionId }, resources),
      ...(!process.env.MOIM_AT_ONCE && {
        UpdatePolicy: {
          CodeDeployLambdaAliasUpdate: {
            ApplicationName: { Ref: applicationId },
            DeploymentGroupName: { Ref: groupId },
          },
        },
      }),
    };
  }
}

module.exports = { addCanaries };
