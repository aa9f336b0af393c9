import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { matchesTemplate, parameterCount } from '../path-template.ts';

/** The part of a route that API Gateway knows. */
interface GatewayRoute {
  method: string;
  path: string;
}

type HttpFunction = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The token's claims as the JWT authorizer passes them on: all of them are strings. */
export type Claims = Readonly<Record<string, string>>;

/**
 * Calls an HTTP function in this process as API Gateway would: matches the request to a route, builds the event and
 * turns the result into a Response. `claims` are those of a verified token, `sourceIp` is the caller's address.
 *
 * @example const response = await invoke(api, router.routes, new Request('http://api/v1/orders'), { sub, token_use: 'access' });
 */
export async function invoke(
  handler: HttpFunction,
  routes: readonly GatewayRoute[],
  request: Request,
  claims?: Claims,
  sourceIp = '127.0.0.1',
): Promise<Response> {
  const event = await eventOf(request, routes, claims, sourceIp);
  return responseOf(request.method, await handler(event, context));
}

async function eventOf(
  request: Request,
  routes: readonly GatewayRoute[],
  claims: Claims | undefined,
  sourceIp: string,
): Promise<APIGatewayProxyEventV2> {
  const { pathname, search, searchParams, hostname } = new URL(request.url);
  const { routeKey, pathParameters } = matchRoute(routes, request.method, pathname);
  const body = Buffer.from(await request.arrayBuffer());
  const isBase64Encoded = !isUtf8(body);
  const authorizer = claims ? { authorizer: { jwt: { claims, scopes: null } } } : {};
  const requestContext = {
    accountId: '123456789012',
    apiId: 'test',
    domainName: hostname,
    domainPrefix: 'test',
    http: {
      method: request.method,
      path: pathname,
      protocol: 'HTTP/1.1',
      sourceIp,
      userAgent: 'test',
    },
    requestId: crypto.randomUUID(),
    routeKey,
    stage: '$default',
    time: new Date().toISOString(),
    timeEpoch: Date.now(),
    ...authorizer,
  };
  return {
    version: '2.0',
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: Object.fromEntries(request.headers),
    ...(search ? { queryStringParameters: joinedParameters(searchParams) } : {}),
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    requestContext,
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
}

function joinedParameters(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')]));
}

function matchRoute(routes: readonly GatewayRoute[], method: string, pathname: string) {
  const [path] = routes
    .filter((route) => route.method === method && matchesTemplate(route.path, pathname))
    .map((route) => route.path)
    .sort((a, b) => parameterCount(a) - parameterCount(b));
  if (path === undefined) return { routeKey: 'ANY /{proxy+}', pathParameters: {} };
  const segments = pathname.split('/');
  const parameters = path.split('/').flatMap((part, index) => {
    return part.startsWith('{') ? [[part.slice(1, -1), decodeURIComponent(segments[index] ?? '')]] : [];
  });
  return { routeKey: `${method} ${path}`, pathParameters: Object.fromEntries(parameters) };
}

function responseOf(method: string, result: APIGatewayProxyStructuredResultV2) {
  const { statusCode = 200, headers = {}, body, isBase64Encoded } = result;
  const isEmpty = body === undefined || method === 'HEAD';
  const content = isEmpty ? null : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const texts = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(content, { status: statusCode, headers: texts });
}

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'api',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:ap-northeast-2:123456789012:function:api',
  memoryLimitInMB: '512',
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 28_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};
