// @ts-check
'use strict';

/** @import { Serverless, StageParams } from '../serverless.ts' */
/** @import { Value } from '../template.ts' */

/** @typedef {StageParams & { stage: string, alarmTopic: Value }} StageSettings */

/**
 * The params of the stage, its name, and the platform's topic of alarms.
 *
 * @param {Serverless} serverless
 * @returns {StageSettings}
 */
function stageSettings(serverless) {
  const stage = serverless.getProvider('aws').getStage();
  const { params } = serverless.configurationInput;
  const resources = serverless.service.provider.compiledCloudFormationTemplate?.Resources ?? {};
  const alarmTopic = resources.AlarmTopic
    ? { Ref: 'AlarmTopic' }
    : { 'Fn::ImportValue': `moim-platform-${stage}-AlarmTopicArn` };
  return { ...params.default, ...params[stage], stage, alarmTopic };
}

module.exports = { stageSettings };
