import { properties, type SeededFault } from './fault.ts';

const group = 'AWS::CodeDeploy::DeploymentGroup';

/** Faults after which a canary would let a broken version reach all callers. */
export const canaryFaults: SeededFault[] = [
  [
    'a canary that listens to no alarm',
    'canaries',
    (template) => {
      delete properties(template, group).AlarmConfiguration;
    },
  ],
  [
    'a canary that ignores 5xx responses',
    'canaries',
    (template) => {
      const Alarms = [{ Name: { Ref: 'ApiLambdaFunctionErrorsAlarm' } }];
      properties(template, group).AlarmConfiguration = { Enabled: true, Alarms };
    },
  ],
  [
    "a canary that listens to another function's alarm",
    'canaries',
    (template) => {
      const Alarms = [{ Name: { Ref: 'ConsumeLambdaFunctionErrorsAlarm' } }];
      properties(template, group).AlarmConfiguration = { Enabled: true, Alarms };
    },
  ],
  [
    'a canary with an alarm that does not exist',
    'canaries',
    (template) => {
      delete template.Resources.ApiLambdaFunctionErrorsAlarm;
    },
  ],
  [
    'a canary that does not roll back on an alarm',
    'canaries',
    (template) => {
      const Events = ['DEPLOYMENT_FAILURE'];
      properties(template, group).AutoRollbackConfiguration = { Enabled: true, Events };
    },
  ],
  [
    'a canary with an unknown deployment configuration',
    'canaries',
    (template) => {
      properties(template, group).DeploymentConfigName = 'CodeDeployDefault.LambdaCanary10Percent5Minute';
    },
  ],
  [
    'an alias that nothing shifts',
    'canaries',
    (template) => {
      delete template.Resources.ApiDeploymentGroup;
    },
  ],
  [
    'an API that calls a function past its alias',
    'canaries',
    (template) => {
      properties(template, 'AWS::ApiGatewayV2::Integration').IntegrationUri = {
        'Fn::GetAtt': ['ApiLambdaFunction', 'Arn'],
      };
    },
  ],
  [
    'a permission for a function instead of its alias',
    'canaries',
    (template) => {
      properties(template, 'AWS::Lambda::Permission').FunctionName = { Ref: 'ApiLambdaFunction' };
    },
  ],
  [
    'a role that may not move an alias',
    'canaries',
    (template) => {
      const role = template.Resources.CodeDeployRole?.Properties;
      if (role) role.ManagedPolicyArns = [];
    },
  ],
];
