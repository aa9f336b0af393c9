import type * as z from 'zod';
import type { Caller } from '../auth/index.ts';
import type { ControllerResult } from './controller-result.ts';
import type { Limit } from './limits/limit.ts';
import { networkOf } from './limits/network.ts';
import type { Precondition } from './precondition.ts';
import type { ProblemType } from './problem.ts';
import { Problem } from './problem.ts';
import { parseInput } from './validation.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The success statuses of a route with the schema of their bodies; `null` means no body. */
export type Responses = Readonly<Record<number, z.ZodType | null>>;

/** The results that `R` allows, so that the compiler holds a controller to what is documented. */
type ResultOf<R extends Responses> = {
  [Status in keyof R & number]: ControllerResult<
    Status,
    R[Status] extends z.ZodType ? z.input<R[Status]> : undefined
  >;
}[keyof R & number];

/** A schema that a route may omit. */
type Schema = z.ZodType | undefined;
type Headers = Readonly<Record<string, string | undefined>>;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;
type ParsedParts<B extends Schema, Q extends Schema, P extends Schema> = {
  body: Parsed<B>;
  query: Parsed<Q>;
  params: Parsed<P>;
};

/** The parts of a request that schemas validate. */
interface Parts {
  body?: unknown;
  query?: unknown;
  params?: unknown;
}

/** The validated request that a public route's controller receives. `Given` names the parts that it uses. */
export interface PublicRequest<Given extends Parts = Parts> {
  body: Given['body'];
  query: Given['query'];
  params: Given['params'];
  /** The request's headers, names in lower case, without credentials and the viewer's address. */
  headers: Headers;
  /** Checks the caller's `If-Match` and `If-None-Match`; every write must call it. See {@link Precondition}. */
  precondition: Precondition | undefined;
}

/**
 * The validated request that a protected route's controller receives, with its caller.
 *
 * @example async function patchOrder({ caller, params, body }: CallerRequest<{ params: OrderPath; body: OrderChanges }>) …
 */
export interface CallerRequest<Given extends Parts = Parts> extends PublicRequest<Given> {
  caller: Caller;
}

/** An operation without its code. */
interface RouteDescription<
  B extends Schema = Schema,
  Q extends Schema = Schema,
  P extends Schema = Schema,
  R extends Responses = Responses,
> {
  method: Method;
  /** API Gateway's path template, such as `/v1/users/{userId}`. */
  path: string;
  /** The operation's name: in the typed client, the documentation and the logs. */
  operationId: string;
  summary: string;
  description?: string;
  body?: B;
  query?: Q;
  params?: P;
  responses: R;
  /** Problems that this operation may return, besides those that its shape implies. */
  problems?: readonly ProblemType[];
  /** Marks a POST that creates: it accepts `Idempotency-Key`. */
  idempotent?: true;
  /** Marks a single resource: responses carry an `ETag`, reads honor `If-None-Match`, writes also `If-Match`. */
  resource?: true;
  /** Only members of this group of the user pool may call it; anyone else gets a 403. */
  group?: string;
  /** Marks responses that contain tokens, codes or presigned URLs: they are sent with `Cache-Control: no-store`. */
  secret?: true;
  /** Omits pages and files from the API description. */
  undocumented?: true;
}

/** A request before validation. */
export interface RawRequest {
  /** Reads the body. Called only if the route takes one, after the caller is known. */
  readBody: () => unknown;
  /** Reads the query. Called after the caller is known. */
  readQuery: () => Readonly<Record<string, string>>;
  /** Reads `If-Match` and `If-None-Match`. Called after the caller is known. */
  readPrecondition: () => Precondition | undefined;
  params: Readonly<Record<string, string>>;
  headers: Headers;
  caller: Caller | undefined;
  /** Reads the address that the request comes from, for limits by network. No controller gets it. */
  readSourceAddress: () => Promise<string>;
}

/** A limit of a route, and whose requests it counts. */
export interface RouteLimit extends Limit {
  /** The key that requests are counted by. Throws a {@link Problem} for a request that `accept` refuses. */
  keyOf: (request: RawRequest) => string | Promise<string>;
  /** Whether the key is the caller, who may see the remaining requests. */
  isPersonal: boolean;
}

type OneOrMore<T> = T | readonly T[];

/** A row of the route table. The HTTP stack, API Gateway and OpenAPI are derived from it. */
export interface Route extends Omit<RouteDescription, 'method'> {
  /** `HEAD` only for the routes that `createRouter` derives from those with `GET`. */
  method: Method | 'HEAD';
  public: boolean;
  /** A request counts in each of them, in this order, until one refuses it. */
  limits?: readonly RouteLimit[];
  /** Validates a request; the result runs the controller. Throws a {@link Problem} for bad input. */
  accept: (request: RawRequest) => () => Promise<ControllerResult>;
  /** Makes the answer to a repeated request from the stored answer to the first one. */
  replay?: (request: RawRequest, first: ControllerResult) => Promise<ControllerResult>;
}

type Definition<
  B extends Schema,
  Q extends Schema,
  P extends Schema,
  R extends Responses,
  Request,
> = RouteDescription<B, Q, P, R> & {
  handle: (request: Request) => Promise<ResultOf<R>>;
  /**
   * For an idempotent operation whose answer expires, such as a presigned URL: renews the stored answer when the request
   * is repeated. Otherwise the stored answer is replayed unchanged.
   */
  replay?: (request: Request, first: ControllerResult) => Promise<ControllerResult>;
};

/**
 * Defines an operation for signed-in callers. The controller's types follow from the schemas. `limit` is how often a
 * caller may call it: one limit, or several that all hold.
 *
 * @example
 * route({ method: 'GET', path: '/v1/orders/{orderId}', operationId: 'getOrder', summary: 'One order of mine',
 *   params: orderPath, responses: { 200: order }, resource: true, limit: { name: 'reads', max: 100, per: 'minute' },
 *   handle: getOrder })
 */
export function route<
  R extends Responses,
  B extends Schema = undefined,
  Q extends Schema = undefined,
  P extends Schema = undefined,
>({
  handle,
  replay,
  limit,
  ...description
}: Definition<B, Q, P, R, CallerRequest<ParsedParts<B, Q, P>>> & { limit?: OneOrMore<Limit> }): Route {
  const acceptedBy = (request: RawRequest): CallerRequest<ParsedParts<B, Q, P>> => {
    const { caller } = request;
    // Before the body is read, so that validation reveals nothing to an unauthenticated caller.
    if (!caller) throw new Problem('unauthorized');
    requireGroup(caller, description.group);
    return { ...acceptedRequest(description, request), caller };
  };
  return {
    ...description,
    ...(limit && {
      limits: [limit].flat().map((each) => ({ ...each, keyOf: callerIdOf, isPersonal: true })),
    }),
    public: false,
    accept: (request) => {
      const accepted = acceptedBy(request);
      return () => handle(accepted);
    },
    ...(replay && { replay: (request, first) => replay(acceptedBy(request), first) }),
  };
}

function requireGroup({ groups }: Caller, group: string | undefined): void {
  if (group === undefined || groups.includes(group)) return;
  throw new Problem('forbidden', { detail: `Only for members of the group "${group}".` });
}

function callerIdOf({ caller }: RawRequest): string {
  if (!caller) throw new Problem('unauthorized');
  return caller.userId;
}

/** A limit of requests that have the same key, which follows from their input or from where they come from. */
type KeyedLimit<Request> = Limit & {
  /**
   * The key; it may be personal, such as an e-mail address: it is neither stored nor logged. `ip` is the network that the
   * request comes from: an IPv4 address, or the /64 of an IPv6 address. List it first, so that a network that has
   * used it up cannot use up the limits of others.
   */
  by: 'ip' | ((request: Request) => string);
};

/**
 * Defines an operation that needs no token and ignores any that is sent. `limit` is how often it may be called from the
 * same network or with the same input, as its `by` says: one limit, or several that all hold.
 *
 * @example
 * publicRoute({ method: 'POST', path: '/v1/letters', operationId: 'sendLetter', summary: 'Send me a letter',
 *   body: addressInput, responses: { 204: null }, handle: sendLetter,
 *   limit: { name: 'letters', max: 5, per: 'hour', by: ({ body }) => body.email } })
 */
export function publicRoute<
  R extends Responses,
  B extends Schema = undefined,
  Q extends Schema = undefined,
  P extends Schema = undefined,
>({
  handle,
  replay,
  limit,
  ...description
}: Definition<B, Q, P, R, PublicRequest<ParsedParts<B, Q, P>>> & {
  limit?: OneOrMore<KeyedLimit<PublicRequest<ParsedParts<B, Q, P>>>>;
}): Route {
  return {
    ...description,
    ...(limit && {
      limits: [limit]
        .flat()
        .map((each) => keyedLimit(each, (request) => acceptedRequest(description, request))),
    }),
    public: true,
    accept: (request) => {
      const accepted = acceptedRequest(description, request);
      return () => handle(accepted);
    },
    ...(replay && {
      replay: (request, first) => replay(acceptedRequest(description, request), first),
    }),
  };
}

function keyedLimit<Request>(
  { by, ...limit }: KeyedLimit<Request>,
  accepted: (request: RawRequest) => Request,
): RouteLimit {
  const keyOf = async (request: RawRequest) =>
    by === 'ip' ? networkOf(await request.readSourceAddress()) : by(accepted(request));
  return { ...limit, keyOf, isPersonal: false };
}

function acceptedRequest<B extends Schema, Q extends Schema, P extends Schema, R extends Responses>(
  { body, query, params }: RouteDescription<B, Q, P, R>,
  request: RawRequest,
): PublicRequest<ParsedParts<B, Q, P>> {
  const sent = { body: body && request.readBody(), query: request.readQuery(), params: request.params };
  const input = parseInput({ body, query, params }, sent);
  // parseInput returns undefined for an absent schema, which is what its type says.
  return {
    body: input.body as Parsed<B>,
    query: input.query as Parsed<Q>,
    params: input.params as Parsed<P>,
    headers: request.headers,
    precondition: request.readPrecondition(),
  };
}
