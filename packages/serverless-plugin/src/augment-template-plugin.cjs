'use strict';

const { join } = require('node:path');
const { stop } = require('esbuild');
const { addAlarms } = require('./augment-template/alarms.cjs');
const { addCanaries } = require('./augment-template/canaries.cjs');
const { addDashboard } = require('./augment-template/dashboard.cjs');
const { functionsOf } = require('./augment-template/functions-of.cjs');
const { askNothingOfLayers, forgetUploadPlaces, requireLayers } = require('./augment-template/layers.cjs');
const { addPermissionsBoundary } = require('./augment-template/permissions-boundary.cjs');
const { giveRoles } = require('./augment-template/roles.cjs');
const { setEmailSender } = require('./augment-template/email-sender.cjs');
const { settingsOf } = require('./augment-template/settings-of.cjs');
const { addWarmUps } = require('./augment-template/warm-ups.cjs');
const { ownSettings, servicesIn, withStageSettings } = require('./function-settings.cjs');

const nameOf = (serverless) => serverless.service.service.replace(/^moim-/, '');

/** Puts what the stage says of functions into them, before Serverless reads them. */
function applyStage(serverless) {
  const { service, serviceDir } = serverless;
  const { functions: ofStage } = settingsOf(serverless, {});
  const services = servicesIn(join(serviceDir, '..'));
  service.functions = withStageSettings(nameOf(serverless), service.functions, ofStage, services);
  const { naming } = serverless.getProvider('aws');
  for (const [name, own] of Object.entries(service.functions)) {
    const logicalId = `${naming.getNormalizedFunctionName(name)}LiveAlias`;
    // Then Serverless has everybody call the alias; with provisioned concurrency it makes one of its own.
    if (own.canary) own.targetAlias = { name: 'live', logicalId };
  }
}

/**
 * Adds to every packaged template what no service has to ask for: a role for each function, alarms and a dashboard;
 * and what one line asks for: `permissions`, `warmUp` and `canary` of a function. docs/serverless-config.md
 */
class FinishPlugin {
  constructor(serverless) {
    serverless.configSchemaHandler.defineFunctionProperties('aws', { properties: ownSettings });
    this.hooks = {
      initialize: () => applyStage(serverless),
      // After a build that failed, serverless-esbuild leaves it running, and the process would never end.
      error: () => stop(),
      'before:package:createDeploymentArtifacts': () => requireLayers(serverless),
      'before:package:compileLayers': () => askNothingOfLayers(serverless),
      'after:aws:package:finalize:mergeCustomProviderResources': () => {
        const template = serverless.service.provider.compiledCloudFormationTemplate;
        const settings = settingsOf(serverless, template);
        const functions = functionsOf(serverless);
        forgetUploadPlaces(template);
        giveRoles(template, functions);
        if (settings.alarms) addAlarms(template, settings);
        addCanaries(template, functions, `${serverless.service.service}-${settings.stage}`);
        addWarmUps(template, functions, nameOf(serverless));
        setEmailSender(template, settings);
        addPermissionsBoundary(template, settings);
        if (settings.dashboards) addDashboard(template, serverless.service.service, settings);
      },
    };
  }
}

module.exports = FinishPlugin;
