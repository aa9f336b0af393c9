'use strict';

/** The stage's settings, as `params` gives them, and what else alarms need: the stage's name and the platform's topic. */
function settingsOf(serverless, { Resources: resources = {} }) {
  const stage = serverless.getProvider('aws').getStage();
  const { params } = serverless.configurationInput;
  const alarmTopic = resources.AlarmTopic
    ? { Ref: 'AlarmTopic' }
    : { 'Fn::ImportValue': `moim-platform-${stage}-AlarmTopicArn` };
  return { ...params.default, ...params[stage], stage, alarmTopic };
}

module.exports = { settingsOf };
