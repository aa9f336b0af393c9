import { isObject, type JsonObject, objectOf } from '../core/json.ts';
import { resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import type { Service } from '../serverless-config/service.ts';
import type { GatewayRequest } from './request.ts';
import type { GatewayResponse } from './response.ts';

/** The HTTP API's CORS behaviour. */
export interface Cors {
  /** The response to a preflight request; undefined for any other request. */
  preflight(request: GatewayRequest): GatewayResponse | undefined;
  /** CORS headers for a response; none for an origin that is not allowed. */
  headers(request: GatewayRequest): Record<string, string>;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Serverless expands `provider.httpApi.cors: true` to this. */
const openCors: JsonObject = {
  AllowOrigins: ['*'],
  AllowHeaders: [
    'Content-Type',
    'X-Amz-Date',
    'Authorization',
    'X-Api-Key',
    'X-Amz-Security-Token',
    'X-Amz-User-Agent',
    'X-Amzn-Trace-Id',
  ],
  AllowMethods: ['OPTIONS', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH'],
};

/** `provider.httpApi.cors`, under the names of CloudFormation. */
function providerCors({ httpApi: { cors } }: Service): JsonObject[] {
  if (cors === true) return [openCors];
  if (!isObject(cors)) return [];
  return [
    {
      AllowOrigins: cors.allowedOrigins ?? openCors.AllowOrigins ?? [],
      AllowHeaders: cors.allowedHeaders ?? openCors.AllowHeaders ?? [],
      AllowMethods: cors.allowedMethods ?? openCors.AllowMethods ?? [],
      AllowCredentials: cors.allowCredentials ?? false,
      ExposeHeaders: cors.exposedResponseHeaders ?? [],
      MaxAge: cors.maxAge ?? 0,
    },
  ];
}

const configurationIn = (services: Service[]): unknown =>
  [
    ...resourcesOfTypeIn(services, 'AWS::ApiGatewayV2::Api').map(
      ([, properties]) => properties.CorsConfiguration,
    ),
    ...services.flatMap(providerCors),
  ].find((configuration) => configuration !== undefined);

/** CORS as the services' templates configure it. */
export function corsOf(services: Service[]): Cors {
  const configuration = objectOf(configurationIn(services));
  const origins = new Set(listOf(configuration.AllowOrigins));
  const credentials = configuration.AllowCredentials === true;
  const exposed = listOf(configuration.ExposeHeaders).join(',');
  const allowed = {
    'access-control-allow-methods': listOf(configuration.AllowMethods).join(','),
    'access-control-allow-headers': listOf(configuration.AllowHeaders).join(','),
    'access-control-max-age': String(configuration.MaxAge ?? 0),
  };
  const originHeaders = (request: GatewayRequest): Record<string, string> => {
    const { origin } = request.headers;
    if (origin === undefined) return {};
    if (!origins.has(origin) && !origins.has('*')) return { vary: 'origin' };
    return {
      vary: 'origin',
      'access-control-allow-origin': origin,
      ...(credentials && { 'access-control-allow-credentials': 'true' }),
    };
  };
  return {
    preflight: (request) => {
      const { origin, 'access-control-request-method': method } = request.headers;
      if (request.method !== 'OPTIONS' || origin === undefined || method === undefined) return undefined;
      const headers = originHeaders(request);
      const permitted = 'access-control-allow-origin' in headers;
      return {
        status: 204,
        headers: { ...headers, ...(permitted && allowed), 'x-request-id': request.id },
        body: '',
      };
    },
    headers: (request) => {
      const headers = originHeaders(request);
      return 'access-control-allow-origin' in headers
        ? { ...headers, ...(exposed !== '' && { 'access-control-expose-headers': exposed }) }
        : headers;
    },
  };
}
