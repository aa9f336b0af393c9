import { objectOf } from '../core/json.ts';
import type { Service } from '../serverless-config/service.ts';
import type { GatewayRequest } from './request.ts';
import type { GatewayResponse } from './response.ts';

/** What the HTTP API does about CORS, out of the platform's template. */
export interface Cors {
  /** The answer to a preflight request, or undefined when this is none. */
  preflight(request: GatewayRequest): GatewayResponse | undefined;
  /** Headers for the answer to a request of another origin; none for an origin that is not on the list. */
  headers(request: GatewayRequest): Record<string, string>;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const configurationIn = (services: Service[]): unknown =>
  services
    .flatMap(({ resources }) => Object.values(resources).map(objectOf))
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Api')
    .map(({ Properties }) => objectOf(Properties).CorsConfiguration)[0];

/** CORS as the API of the services' templates has it. */
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
