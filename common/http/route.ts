import type * as z from 'zod';
import type { Caller } from '../auth/index.ts';
import type { Answer } from './answer.ts';
import type { Precondition } from './precondition.ts';
import type { ProblemKind } from './problem.ts';
import { Problem } from './problem.ts';
import { parseInput } from './validation.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Success statuses of a route and the schema of each one's body; `null` is an empty body. */
export type Responses = Readonly<Record<number, z.ZodType | null>>;

/** The answers that fit `R`, so that what is documented is what is sent. */
type AnswerOf<R extends Responses> = {
  [Status in keyof R & number]: Answer<Status, R[Status] extends z.ZodType ? z.input<R[Status]> : undefined>;
}[keyof R & number];

/** A schema that a route may do without. */
type Schema = z.ZodType | undefined;
type Headers = Readonly<Record<string, string | undefined>>;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;
type ParsedParts<B extends Schema, Q extends Schema, P extends Schema> = {
  body: Parsed<B>;
  query: Parsed<Q>;
  params: Parsed<P>;
};

/** The parts of a request that schemas check. */
interface Parts {
  body?: unknown;
  query?: unknown;
  params?: unknown;
}

/** What a controller of a public route is given: parsed, validated, plain. `Given`: the parts that it takes. */
export interface PublicRequest<Given extends Parts = Parts> {
  body: Given['body'];
  query: Given['query'];
  params: Given['params'];
  /** The request's headers, names in lower case. */
  headers: Headers;
  /** Checks what the caller set in `If-Match` or `If-None-Match`; a write is to call it. See {@link Precondition}. */
  precondition: Precondition | undefined;
}

/**
 * What a controller of any other route is given: the same, and who is calling.
 *
 * @example async function patchOrder({ caller, params, body }: CallerRequest<{ params: OrderPath; body: OrderChanges }>) …
 */
export interface CallerRequest<Given extends Parts = Parts> extends PublicRequest<Given> {
  caller: Caller;
}

/** Everything about an operation but its code. */
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
  /** Problems this operation may answer with, beyond those that its shape implies. */
  problems?: readonly ProblemKind[];
  /** A POST that creates: accepts `Idempotency-Key`. */
  idempotent?: true;
  /** One resource: answers carry an `ETag`, reads honour `If-None-Match`, writes it and `If-Match`. */
  resource?: true;
  /** Left out of the API description: pages and files rather than operations. */
  undocumented?: true;
}

/** A request as it arrives at a route: read, not yet validated. */
export interface RawRequest {
  /** Reads the body; called only where a route takes one and the caller may be known. */
  readBody: () => unknown;
  /** Reads the query; called, like that, only where the caller may be known. */
  readQuery: () => Readonly<Record<string, string>>;
  params: Readonly<Record<string, string>>;
  headers: Headers;
  caller: Caller | undefined;
  precondition: Precondition | undefined;
}

/** A row of a route table, as the stack, API Gateway and OpenAPI read it. */
export interface Route extends RouteDescription {
  public: boolean;
  /** Validates a request; the result runs the controller. Throws a {@link Problem} for bad input. */
  accept: (request: RawRequest) => () => Promise<Answer>;
  /** Makes the answer to a repeated request from the stored answer to the first one. */
  replay?: (request: RawRequest, first: Answer) => Promise<Answer>;
}

type Definition<
  B extends Schema,
  Q extends Schema,
  P extends Schema,
  R extends Responses,
  Request,
> = RouteDescription<B, Q, P, R> & {
  handle: (request: Request) => Promise<AnswerOf<R>>;
  /**
   * For an idempotent operation whose answer expires, such as a presigned URL: renews the stored answer when the request
   * is repeated. Otherwise the stored answer is replayed unchanged.
   */
  replay?: (request: Request, first: Answer) => Promise<Answer>;
};

/**
 * An operation for signed-in callers. The controller's types follow from the schemas.
 *
 * @example
 * route({ method: 'GET', path: '/v1/orders/{orderId}', operationId: 'getOrder', summary: 'One order of mine',
 *   params: orderPath, responses: { 200: order }, resource: true, handle: getOrder })
 */
export function route<
  R extends Responses,
  B extends Schema = undefined,
  Q extends Schema = undefined,
  P extends Schema = undefined,
>({ handle, replay, ...description }: Definition<B, Q, P, R, CallerRequest<ParsedParts<B, Q, P>>>): Route {
  const acceptedBy = (request: RawRequest): CallerRequest<ParsedParts<B, Q, P>> => {
    const { caller } = request;
    // Before the body is read: a stranger learns nothing from how it is judged.
    if (!caller) throw new Problem('unauthorized');
    return { ...acceptedRequest(description, request), caller };
  };
  return {
    ...description,
    public: false,
    accept: (request) => {
      const accepted = acceptedBy(request);
      return () => handle(accepted);
    },
    ...(replay && { replay: (request, first) => replay(acceptedBy(request), first) }),
  };
}

/** An operation for anybody: no token is asked for, none is looked at. */
export function publicRoute<
  R extends Responses,
  B extends Schema = undefined,
  Q extends Schema = undefined,
  P extends Schema = undefined,
>({ handle, replay, ...description }: Definition<B, Q, P, R, PublicRequest<ParsedParts<B, Q, P>>>): Route {
  return {
    ...description,
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

function acceptedRequest<B extends Schema, Q extends Schema, P extends Schema, R extends Responses>(
  { body, query, params }: RouteDescription<B, Q, P, R>,
  request: RawRequest,
): PublicRequest<ParsedParts<B, Q, P>> {
  const sent = { body: body && request.readBody(), query: request.readQuery(), params: request.params };
  const input = parseInput({ body, query, params }, sent);
  // The one place where a schema's absence meets its type: parseInput gives undefined for it.
  return {
    body: input.body as Parsed<B>,
    query: input.query as Parsed<Q>,
    params: input.params as Parsed<P>,
    headers: request.headers,
    precondition: request.precondition,
  };
}
