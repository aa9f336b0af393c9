'use strict';

const codeDeploy = 'CodeDeployApplication';
const role = 'CodeDeployRole';

/** What all functions of a service shift their traffic by. */
const sharedResources = (name) => ({
  [codeDeploy]: {
    Type: 'AWS::CodeDeploy::Application',
    Properties: { ApplicationName: name, ComputePlatform: 'Lambda' },
  },
  [role]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'codedeploy.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      },
      // AWS keeps it as CodeDeploy needs it; it knows functions and alarms only.
      ManagedPolicyArns: [
        {
          'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited`,
        },
      ],
    },
  },
});

/** The alarms of a function that say that its new version is broken: it crashes, or answers 5xx. */
const alarmsOf = (id, resources) =>
  [`${id}ErrorsAlarm`, `${id}ServerErrorsAlarm`].filter((alarm) => resources[alarm]);

/** Stops and goes back when the function's own alarms of errors sound. */
const deploymentGroup = ({ id, canary }, resources) => ({
  Type: 'AWS::CodeDeploy::DeploymentGroup',
  Properties: {
    ApplicationName: { Ref: codeDeploy },
    ServiceRoleArn: { 'Fn::GetAtt': [role, 'Arn'] },
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

/** The alias that Serverless made for provisioned concurrency, or one of our own. */
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
 * Has CodeDeploy move calls from a function's old version to its new one bit by bit, where it says `canary`. Callers
 * ask for an alias, which Serverless has put everywhere (`targetAlias`). With `MOIM_AT_ONCE`, which `deploy.sh --at-once`
 * sets, CloudFormation moves the alias itself, as CodeDeploy refuses to start while an alarm is on.
 */
function addCanaries({ Resources: resources }, functions, name) {
  const shifted = functions.filter(({ canary }) => canary);
  if (shifted.length > 0) Object.assign(resources, sharedResources(name));
  for (const one of shifted) {
    const groupId = `${one.prefix}DeploymentGroup`;
    resources[groupId] = deploymentGroup(one, resources);
    resources[one.alias.logicalId] = {
      ...aliasOf(one, resources),
      ...(!process.env.MOIM_AT_ONCE && {
        UpdatePolicy: {
          CodeDeployLambdaAliasUpdate: {
            ApplicationName: { Ref: codeDeploy },
            DeploymentGroupName: { Ref: groupId },
          },
        },
      }),
    };
  }
}

module.exports = { addCanaries };
