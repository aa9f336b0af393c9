export { type ControllerResult, created, noContent, ok, RawBody } from './controller-result.ts';
export { entityTag } from './entity-tag.ts';
export { type HttpHandler, httpHandler } from './handler.ts';
export { type IdempotencyRecord, idempotencyRecords, idempotencyStore } from './idempotency-store.ts';
export type { Limit, Period } from './limits/limit.ts';
export { type LimitCounter, limitCounter, limitRecords } from './limits/limit-counter.ts';
export {
  type PageOptions,
  type PageQuery,
  pageBody,
  pageOf,
  pageOptions,
  pageParameters,
} from './pagination.ts';
export { type Precondition, preconditionFailed, preconditionOnStored } from './precondition.ts';
export { type FieldError, Problem, type ProblemType, problemTypes, problemTypeUri } from './problem.ts';
export { retryLostRaces } from './retry-lost-races.ts';
export { type CallerRequest, type PublicRequest, publicRoute, type Route, route } from './route.ts';
export { createRouter, type Router, routeKeyOf } from './router.ts';
export { queryInteger, text, timestamp } from './schemas.ts';
export { hmac } from './signing.ts';
