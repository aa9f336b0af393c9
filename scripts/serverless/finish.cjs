'use strict';

const { addAlarms } = require('./finish/alarms.cjs');
const { addDashboard } = require('./finish/dashboard.cjs');
const { functionsOf } = require('./finish/functions-of.cjs');
const { giveRoles } = require('./finish/roles.cjs');
const { settingsOf } = require('./finish/settings-of.cjs');

/**
 * Adds to every packaged template what no service has to ask for: a role for each function, alarms and a dashboard.
 * A function says what only it may do: `functions.<name>.permissions`, a list of IAM statements.
 */
class FinishPlugin {
  constructor(serverless) {
    serverless.configSchemaHandler.defineFunctionProperties('aws', {
      properties: { permissions: { type: 'array', items: { type: 'object' } } },
    });
    this.hooks = {
      'after:aws:package:finalize:mergeCustomProviderResources': () => {
        const template = serverless.service.provider.compiledCloudFormationTemplate;
        const settings = settingsOf(serverless, template);
        giveRoles(template, functionsOf(serverless));
        if (settings.alarms) addAlarms(template, settings);
        if (settings.dashboards) addDashboard(template, serverless.service.service, settings);
      },
    };
  }
}

module.exports = FinishPlugin;
