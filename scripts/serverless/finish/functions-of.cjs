'use strict';

/** The functions of a service: what they are called in its template, and what their `permissions` say. */
function functionsOf(serverless) {
  const { naming } = serverless.getProvider('aws');
  return Object.entries(serverless.service.functions).map(([name, { permissions }]) => ({
    id: naming.getLambdaLogicalId(name),
    roleId: `${naming.getNormalizedFunctionName(name)}Role`,
    permissions,
  }));
}

module.exports = { functionsOf };
