import { properties, type SeededFault } from './fault.ts';

const group = 'AWS::CodeDeploy::DeploymentGroup';

/** Ways in which a canary could let everybody meet what is broken. */
export const canaryFaults: SeededFault[] = [
  [
    'a canary that listens to no alarm',
    'canaries',
    (template) => {
      delete properties(template, group).AlarmConfiguration;
    },
  ],
  [
    'a canary that hears of crashes only, and not of answers 5xx',
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
    'a canary that listens to an alarm that is not there',
    'canaries',
    (template) => {
      delete template.Resources.ApiLambdaFunctionErrorsAlarm;
    },
  ],
  [
    'a canary that does not go back when the alarm sounds',
    'canaries',
    (template) => {
      const Events = ['DEPLOYMENT_FAILURE'];
      properties(template, group).AutoRollbackConfiguration = { Enabled: true, Events };
    },
  ],
  [
    'a canary of a kind that CodeDeploy does not have',
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
    'a permission for a function, not for its alias',
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
