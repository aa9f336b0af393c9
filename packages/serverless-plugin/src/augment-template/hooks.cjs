// @ts-check
'use strict';

const { join } = require('node:path');
const { stop } = require('esbuild');
const { addAlarms } = require('./alarms.cjs');
const { addCanaries } = require('./canaries.cjs');
const { addDashboard } = require('./dashboard.cjs');
const { functionsOf } = require('./functions.cjs');
const { dropLayerUploadOutputs, refuseMissingLayers, skipLayerComparison } = require('./layers.cjs');
const { addPermissionsBoundary } = require('./permissions-boundary.cjs');
const { assignRoles } = require('./roles.cjs');
const { setEmailSender } = require('./email-sender.cjs');
const { stageSettings } = require('./stage-settings.cjs');
const { completeWebsocketApi } = require('./websocket-api.cjs');
const { addWarmUps } = require('./warm-ups.cjs');
const { functionSchema, servicesIn, withStageSettings } = require('../function-settings.cjs');
/** @import { Hooks, Serverless } from '../serverless.ts' */

/** @param {Serverless} serverless */
const nameOf = (serverless) => serverless.service.service.replace(/^moim-/, '');

/**
 * Applies the stage's settings of functions before Serverless reads the functions.
 *
 * @param {Serverless} serverless
 */
function applyStage(serverless) {
  const { service, serviceDir } = serverless;
  const { functions: ofStage } = stageSettings(serverless);
  const services = servicesIn(join(serviceDir, '..'));
  service.functions = withStageSettings(nameOf(serverless), service.functions, ofStage, services);
  const { naming } = serverless.getProvider('aws');
  for (const [name, own] of Object.entries(service.functions)) {
    const logicalId = `${naming.getNormalizedFunctionName(name)}LiveAlias`;
    // With this, Serverless points every caller at the alias. For provisioned concurrency it makes the alias itself.
    if (own.canary) own.targetAlias = { name: 'live', logicalId };
  }
}

/** @param {Serverless} serverless */
function augmentTemplate(serverless) {
  const template = serverless.service.provider.compiledCloudFormationTemplate;
  const settings = stageSettings(serverless);
  const functions = functionsOf(serverless);
  dropLayerUploadOutputs(template);
  assignRoles(template, functions);
  completeWebsocketApi(template, nameOf(serverless), settings);
  if (settings.alarms) addAlarms(template, nameOf(serverless), settings);
  addCanaries(template, functions, `${serverless.service.service}-${settings.stage}`);
  addWarmUps(template, functions, nameOf(serverless));
  setEmailSender(template, settings);
  addPermissionsBoundary(template, settings);
  if (settings.dashboards) addDashboard(template, serverless.service.service, settings);
}

/**
 * Adds to every packaged template what no service has to configure: a role for each function, alarms and a dashboard.
 * Also what one line of a function configures: `permissions`, `warmUp` and `canary`. docs/serverless-config.md
 *
 * @param {Serverless} serverless
 * @returns {Hooks}
 */
function augmentTemplateHooks(serverless) {
  serverless.configSchemaHandler.defineFunctionProperties('aws', { properties: functionSchema });
  return {
    initialize: () => applyStage(serverless),
    // After a failed build serverless-esbuild leaves esbuild running, and the process would never end.
    error: () => stop(),
    'before:package:createDeploymentArtifacts': () => refuseMissingLayers(serverless),
    'before:package:compileLayers': () => skipLayerComparison(serverless),
    'after:aws:package:finalize:mergeCustomProviderResources': () => augmentTemplate(serverless),
  };
}

module.exports = { augmentTemplateHooks };
