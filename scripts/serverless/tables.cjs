'use strict';

const { describe } = require('./describe.cjs');
const { serviceFolder } = require('./service-folder.cjs');

/** Which protection a table of this project gets; the entity knows keys and indexes only. */
const protection = {
  BillingMode: 'PAY_PER_REQUEST',
  DeletionProtectionEnabled: '${param:dataDeletionProtection}',
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: '${param:pointInTimeRecovery}' },
  SSESpecification: { SSEEnabled: true },
};

/**
 * The `resources` of a service's tables, from its entities (src/models/index.ts).
 *
 * The local stack makes the tables itself when it has loaded the service; it asks with `deferRoutes`.
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  if (options.deferRoutes) return { Resources: {} };
  const folder = await serviceFolder(resolveConfigurationProperty);
  const { tables } = await describe(folder, 'moim-${sls:stage}-');
  const Resources = {};
  for (const [logicalId, table] of Object.entries(tables)) {
    Resources[logicalId] = {
      ...table,
      DeletionPolicy: '${param:dataDeletionPolicy}',
      UpdateReplacePolicy: '${param:dataDeletionPolicy}',
      Properties: { ...table.Properties, ...protection },
    };
  }
  return { Resources };
};
