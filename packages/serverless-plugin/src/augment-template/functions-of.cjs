'use strict';

/**
 * The functions of a service: what they are called in its template, and what only they may do: their own `permissions`
 * and those of `custom.permissions`, where functions that a resolver makes get theirs.
 */
function functionsOf(serverless) {
  const { naming } = serverless.getProvider('aws');
  const { functions, custom } = serverless.service;
  const added = custom?.permissions ?? {};
  const unknown = Object.keys(added).find((name) => functions[name] === undefined);
  if (unknown) throw new Error(`custom.permissions.${unknown}: there is no function of that name`);
  return Object.entries(functions).map(([name, own]) => ({
    id: naming.getLambdaLogicalId(name),
    prefix: naming.getNormalizedFunctionName(name),
    permissions: (own.permissions || added[name]) && [...(own.permissions ?? []), ...(added[name] ?? [])],
    alias: own.targetAlias,
    versionId: own.versionLogicalId,
    canary: own.canary,
    warmUp: own.warmUp,
    servesHttp: own.events.some(({ httpApi }) => httpApi),
  }));
}

module.exports = { functionsOf };
