// @ts-check
'use strict';

/** @import { DescribedRoute } from './description.ts' */
/** @import { FunctionEvent } from './serverless.ts' */

/**
 * One event for each route, with the authorizer unless the route is public, and public catch-alls, so that the service
 * itself answers an unknown path (404) or method (405 with `Allow`).
 *
 * The catch-alls open nothing: the service's router serves its own routes only, and API Gateway prefers a route's own
 * method to ANY, and any template to a greedy one.
 *
 * @param {string} service
 * @param {DescribedRoute[]} routes
 * @param {object} authorizer
 * @returns {Required<Pick<FunctionEvent, 'httpApi'>>[]}
 */
function routeEvents(service, routes, authorizer) {
  /** @type {Required<Pick<FunctionEvent, 'httpApi'>>[]} */
  const events = routes.map(({ method, path, public: isPublic }) => ({
    httpApi: isPublic ? { method, path } : { method, path, authorizer },
  }));
  const taken = new Set(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  const bases = [`/v1/${service}`];
  if (routes.some(({ path }) => path.startsWith(`/${service}`))) bases.push(`/${service}`);
  const paths = new Set([...routes.map(({ path }) => path), ...bases.map((base) => `${base}/{proxy+}`)]);
  for (const path of paths) {
    if (!taken.has(`ANY ${path}`)) events.push({ httpApi: { method: '*', path } });
  }
  return events;
}

module.exports = { routeEvents };
