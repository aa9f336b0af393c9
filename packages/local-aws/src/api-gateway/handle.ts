import type { IncomingMessage } from 'node:http';
import type { Terminal } from '../core/terminal.ts';
import type { FunctionFailure } from '../lambda/outcome.ts';
import { sourceStack } from '../lambda/source-stack.ts';
import type { Verdict } from './authorizer.ts';
import type { Cors } from './cors.ts';
import { eventOf, type JwtAuthorization } from './event.ts';
import { functionResponse } from './function-response.ts';
import { type GatewayRequest, readBody } from './request.ts';
import { type GatewayResponse, internalServerError, type RespondWithError } from './response.ts';
import type { Match } from './route-table.ts';

export interface GatewayContext {
  match(method: string, path: string): Match | undefined;
  authorize(token: string): Promise<Verdict>;
  cors: Cors;
  respondWithError: RespondWithError;
  terminal: Terminal;
}

const unauthorized = (challenge: string, detail: string) => ({
  status: 401,
  message: 'Unauthorized',
  detail,
  headers: { 'www-authenticate': challenge },
});

async function authorizationOf(
  request: GatewayRequest,
  { route }: Match,
  { authorize, respondWithError }: GatewayContext,
): Promise<{ authorization?: JwtAuthorization } | { refusal: GatewayResponse }> {
  if (route.public) return {};
  const token = (request.headers.authorization ?? '').replace(/^bearer\s+/i, '').trim();
  if (token === '')
    return {
      refusal: respondWithError(
        request,
        unauthorized('Bearer', 'Send an access token in the header Authorization: Bearer <token>.'),
      ),
    };
  const verdict = await authorize(token);
  if ('authorization' in verdict) return verdict;
  const challenge = `Bearer scope="" error="invalid_token" error_description="${verdict.refused.replaceAll('"', "'")}"`;
  return {
    refusal: respondWithError(request, unauthorized(challenge, `The token is refused: ${verdict.refused}.`)),
  };
}

const details: Record<Exclude<FunctionFailure['kind'], 'handler'>, string> = {
  timeout: 'The function did not respond in time.',
  crash: 'The function ended before it responded.',
  load: 'The function cannot be loaded; see the terminal for the cause.',
};

function failed(
  request: GatewayRequest,
  { route }: Match,
  failure: FunctionFailure,
  { terminal, respondWithError }: GatewayContext,
): GatewayResponse {
  const { kind, message } = failure;
  // A load failure is printed once, when it happens.
  if (kind !== 'load')
    terminal.complain(
      `${route.function.service.name}: ${request.method} ${request.path}\n${sourceStack(message)}`,
    );
  if (kind === 'handler') return internalServerError();
  return respondWithError(request, {
    status: 503,
    message: 'Service Unavailable',
    detail: details[kind],
  });
}

/** Everything between a request and its response except for CORS headers. */
async function respondTo(
  request: GatewayRequest,
  message: IncomingMessage,
  context: GatewayContext,
): Promise<GatewayResponse> {
  const match = context.match(request.method, request.path);
  if (!match) {
    return context.respondWithError(request, {
      status: 404,
      message: 'Not Found',
      detail: 'No service has a route for this path.',
    });
  }
  const checked = await authorizationOf(request, match, context);
  if ('refusal' in checked) return checked.refusal;
  const body = await readBody(message);
  if (body === undefined) {
    return context.respondWithError(request, {
      status: 413,
      message: 'Request Entity Too Large',
      detail: "The body is larger than 10 MB, API Gateway's limit.",
    });
  }
  const outcome = await match.route.function.invoke(eventOf(request, match, body, checked.authorization));
  if ('failure' in outcome) return failed(request, match, outcome.failure, context);
  return functionResponse(outcome.value);
}

/** Responds to one request as the HTTP API would. */
export async function handle(
  request: GatewayRequest,
  message: IncomingMessage,
  context: GatewayContext,
): Promise<GatewayResponse> {
  const preflight = context.cors.preflight(request);
  if (preflight) return preflight;
  const response = await respondTo(request, message, context);
  const headers = { ...response.headers, ...context.cors.headers(request), 'apigw-requestid': request.id };
  return { ...response, headers };
}
