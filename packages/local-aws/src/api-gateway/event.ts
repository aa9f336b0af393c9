import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { accountId } from '../serverless-config/intrinsics.ts';
import { logTime } from './log-time.ts';
import type { GatewayRequest } from './request.ts';
import type { Match } from './route-table.ts';

/** The JWT authorizer's result, in API Gateway's shape. */
export interface JwtAuthorization {
  jwt: { claims: Record<string, string>; scopes: string[] | null };
}

export type GatewayEvent = Omit<APIGatewayProxyEventV2, 'requestContext'> & {
  requestContext: APIGatewayProxyEventV2['requestContext'] & { authorizer?: JwtAuthorization };
};

function queryParameters(rawQuery: string): Record<string, string> | undefined {
  if (rawQuery === '') return undefined;
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return { ...parameters };
}

const textTypes = /^(text\/|application\/(json|javascript|xml)\s*(;|$))/i;

/**
 * API Gateway passes text unchanged and everything else, forms included, in base64. AWS does not document what happens
 * to text that is not UTF-8; here it is passed in base64, so that the function sees the bytes that were sent.
 */
function isText({ headers }: GatewayRequest, body: Buffer): boolean {
  if (!isUtf8(body)) return false;
  if (headers['content-encoding'] !== undefined) return false;
  const type = headers['content-type'];
  return type === undefined || textTypes.test(type);
}

function bodyOf(
  request: GatewayRequest,
  body: Buffer,
): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isText(request, body);
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
}

/** Builds the event that an HTTP API passes to a function, in payload format 2.0. */
export function eventOf(
  request: GatewayRequest,
  { route, pathParameters }: Match,
  body: Buffer,
  authorizer: JwtAuthorization | undefined,
): GatewayEvent {
  const { id, received, method, path, rawQuery, headers, cookies, sourceIp } = request;
  const host = headers.host ?? 'localhost';
  const queryStringParameters = queryParameters(rawQuery);
  const forwarded = {
    'x-forwarded-for': sourceIp,
    'x-forwarded-proto': 'http',
    'x-forwarded-port': host.split(':')[1] ?? '80',
  };
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString: rawQuery,
    ...(cookies.length > 0 && { cookies }),
    headers: { ...headers, ...forwarded },
    ...(queryStringParameters && { queryStringParameters }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId,
      apiId: 'local',
      ...(authorizer && { authorizer }),
      domainName: host,
      domainPrefix: host.split(/[.:]/)[0] ?? host,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: id,
      routeKey: route.routeKey,
      stage: '$default',
      time: logTime(received),
      timeEpoch: received,
    },
    ...bodyOf(request, body),
  };
}
