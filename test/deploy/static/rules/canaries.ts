import { type Json, type Resource, type Template, valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

type Properties = NonNullable<Resource['Properties']>;

const waits = ['Canary10Percent5Minutes', 'Canary10Percent10Minutes', 'Canary10Percent15Minutes'];
const steps = ['1Minute', '2Minutes', '3Minutes', '10Minutes'].map((every) => `Linear10PercentEvery${every}`);
const configurations = [...waits, 'Canary10Percent30Minutes', ...steps].map(
  (name) => `CodeDeployDefault.Lambda${name}`,
);
const rollbacks = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'];
const managedPolicy = /:iam::aws:policy\/service-role\/AWSCodeDeployRoleForLambda(Limited)?$/;

/** The resource types that invoke functions, and the property that names the function. */
const callers: [type: string, property: string][] = [
  ['AWS::ApiGatewayV2::Integration', 'IntegrationUri'],
  ['AWS::Events::Rule', 'Targets'],
  ['AWS::Lambda::EventSourceMapping', 'FunctionName'],
  ['AWS::Lambda::Permission', 'FunctionName'],
];

const texts = (value: unknown): string[] => [...valuesIn(value)].filter((one) => typeof one === 'string');
const inside = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;

/** Returns the properties of the resource that a `Ref` or a `Fn::GetAtt` refers to, if it has the given type. */
function meant(template: Template, value: Json | undefined, type: string): Properties | undefined {
  const resource = template.Resources[texts(value)[0] ?? ''];
  return resource?.Type === `AWS::${type}` ? (resource.Properties ?? {}) : undefined;
}

const answers = (template: Template, id: string): boolean =>
  ofType(template, 'AWS::ApiGatewayV2::Integration').some(([, { Properties }]) =>
    texts(Properties?.IntegrationUri).includes(id),
  );

function groupFaults(template: Template, group: Properties, id: string): string[] {
  const { AutoRollbackConfiguration: rollback, AlarmConfiguration: watched, DeploymentStyle: style } = group;
  const role = meant(template, group.ServiceRoleArn, 'IAM::Role');
  const alarms = inside(watched, 'Alarms');
  const heard = Array.isArray(alarms) ? alarms.map((one) => texts(one)[0] ?? '') : [];
  const needed = [`${id}ErrorsAlarm`, ...(answers(template, id) ? [`${id}ServerErrorsAlarm`] : [])];
  const there = (alarm: string): boolean => template.Resources[alarm]?.Type === 'AWS::CloudWatch::Alarm';
  const checks: [holds: boolean, message: string][] = [
    [configurations.includes(String(group.DeploymentConfigName)), 'shifts by what CodeDeploy does not know'],
    [inside(style, 'DeploymentOption') === 'WITH_TRAFFIC_CONTROL', 'moves all calls at once'],
    [inside(style, 'DeploymentType') === 'BLUE_GREEN', 'is of a type that is not for functions'],
    [inside(rollback, 'Enabled') === true, 'does not go back'],
    [
      rollbacks.every((event) => texts(rollback).includes(event)),
      'does not roll back on failures, stops and alarms',
    ],
    [inside(watched, 'Enabled') === true, 'listens to no alarm'],
    [needed.every((alarm) => heard.includes(alarm)), `does not watch ${needed.join(' and ')}`],
    [heard.every(there), 'listens to an alarm that is not there'],
    [
      texts(role?.AssumeRolePolicyDocument).includes('codedeploy.amazonaws.com'),
      'has no role that CodeDeploy takes',
    ],
    [
      texts(role?.ManagedPolicyArns).some((arn) => managedPolicy.test(arn)),
      'has a role that may not move an alias',
    ],
    [
      meant(template, group.ApplicationName, 'CodeDeploy::Application')?.ComputePlatform === 'Lambda',
      'is in no application',
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, message]) => `its deployment group ${message}`);
}

/** Returns the callers of a function that bypass its alias, so that their traffic is never shifted. */
function passingBy(template: Template, id: string, alias: string, aliasId: string): string[] {
  return callers.flatMap(([type, property]) =>
    ofType(template, type)
      .filter(([, { Properties }]) => texts(Properties?.[property]).includes(id))
      .filter(([, { Properties }]) => {
        const named = texts(Properties?.[property]);
        return !named.includes(alias) && !named.includes(aliasId);
      })
      .map(([caller]) => `${caller} calls the function past it`),
  );
}

function aliasFaults(template: Template, aliasId: string, alias: Resource): string[] {
  const update = inside(alias.UpdatePolicy, 'CodeDeployLambdaAliasUpdate');
  if (update === undefined) return [];
  const { FunctionName: target, FunctionVersion: version, Name: name } = alias.Properties ?? {};
  const [id = ''] = texts(target);
  const functionName = meant(template, target, 'Lambda::Function')?.FunctionName;
  const group = meant(template, inside(update, 'DeploymentGroupName'), 'CodeDeploy::DeploymentGroup');
  const versionOf = texts(meant(template, version, 'Lambda::Version')?.FunctionName)[0];
  return [
    ...(functionName === undefined ? ['it is the alias of no function'] : []),
    ...(versionOf === id ? [] : ['its version is none of its function']),
    ...(group ? groupFaults(template, group, id) : ['it has no deployment group']),
    ...passingBy(template, id, String(name), aliasId),
  ];
}

/** Every canary can be shifted by CodeDeploy, watches the error alarms, and applies to all callers. */
export const canaries: Rule = (template): Fault[] =>
  ofType(template, 'AWS::Lambda::Alias').flatMap(([resource, alias]) =>
    aliasFaults(template, resource, alias).map((message) => ({ resource, message })),
  );
