'use strict';

/**
 * One event for each route, with the authorizer unless the route is public, and public catch-alls,
 * so that an unknown path or method is answered by the service itself: 404, or 405 with `Allow`.
 *
 * The catch-alls open nothing: the service's router serves no request but those of its own route table, and
 * API Gateway prefers a route's own method to ANY, and any template to a greedy one.
 */
function routeEvents(service, routes, authorizer) {
  const events = routes.map(({ method, path, public: isPublic }) => ({
    httpApi: isPublic ? { method, path } : { method, path, authorizer },
  }));
  const taken = new Set(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  const bases = [`/v1/${service}`];
  if (routes.some(({ path }) => path.startsWith(`/${service}`))) bases.push(`/${service}`);
  for (const path of new Set([
    ...routes.map((route) => route.path),
    ...bases.map((base) => `${base}/{proxy+}`),
  ])) {
    if (!taken.has(`ANY ${path}`)) events.push({ httpApi: { method: '*', path } });
  }
  return events;
}

module.exports = { routeEvents };
