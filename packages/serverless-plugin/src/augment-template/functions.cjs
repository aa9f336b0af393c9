// @ts-check
'use strict';

/** @import { Alias, Serverless } from '../serverless.ts' */
/** @import { Statement } from '../template.ts' */

/**
 * @typedef {object} TemplateFunction
 * @property {string} id its logical id
 * @property {string} prefix what the logical ids of its other resources begin with
 * @property {Statement[]} permissions
 * @property {Alias} [alias]
 * @property {string} [versionId] the logical id of its version
 * @property {string | false} [canary]
 * @property {number | false} [warmUp]
 * @property {boolean} servesHttp
 */

/**
 * The functions of a service, as its template names them.
 *
 * @param {Serverless} serverless
 * @returns {TemplateFunction[]}
 */
function functionsOf(serverless) {
  const { naming } = serverless.getProvider('aws');
  return Object.entries(serverless.service.functions).map(([name, own]) => ({
    id: naming.getLambdaLogicalId(name),
    prefix: naming.getNormalizedFunctionName(name),
    // A resolver gives several statements, or none, where a service has one line.
    permissions: (own.permissions ?? []).flat(),
    ...(own.targetAlias && { alias: own.targetAlias }),
    ...(own.versionLogicalId && { versionId: own.versionLogicalId }),
    canary: own.canary ?? false,
    warmUp: own.warmUp ?? false,
    servesHttp: (own.events ?? []).some(({ httpApi }) => httpApi),
  }));
}

module.exports = { functionsOf };
