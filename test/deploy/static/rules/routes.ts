import { type Template, valuesIn } from '@moim/ops';
import openapi from '../../../../openapi.json' with { type: 'json' };
import { type Fault, ofType, type Rule } from './rule.ts';

/** By route key: the service of each operation of openapi.json, and whether it needs a token. */
const described = new Map<string, { service: string | undefined; secured: boolean }>(
  Object.entries(openapi.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { tags, security }]) => [
      `${method.toUpperCase()} ${path}`,
      { service: tags[0], secured: security.length > 0 },
    ]),
  ),
);

// The documentation pages, and the redirect to them, are public and not part of the API.
const isPage = (key: string): boolean => /^(GET|HEAD) \/(docs(\/|$)|$)/.test(key);

function routeFault(key: string, authorized: boolean): string | undefined {
  // Catch-all routes only return 404 or 405.
  if (key.startsWith('ANY ')) return undefined;
  if (isPage(key)) return undefined;
  // HEAD is GET without a body (RFC 9110), so openapi.json does not describe it separately.
  const { secured } = described.get(key) ?? described.get(key.replace(/^HEAD /, 'GET ')) ?? {};
  if (secured === undefined) return `${key} is not in openapi.json`;
  if (secured && !authorized) return `${key} is public, but openapi.json requires a token`;
  return secured || !authorized ? undefined : `${key} requires a token, but is public in openapi.json`;
}

const lifecycle = ['$connect', '$disconnect', '$default'];

/** A WebSocket API has the three routes that API Gateway itself selects; actions are described in asyncapi.json. */
const websocketFaults = (template: Template): Fault[] =>
  ofType(template, 'AWS::ApiGatewayV2::Api')
    .filter(([, { Properties }]) => Properties?.ProtocolType === 'WEBSOCKET')
    .flatMap(([id]) => {
      const keys = routesOf(template, id).map(([, { Properties }]) => String(Properties?.RouteKey));
      return lifecycle
        .filter((key) => !keys.includes(key))
        .map((key) => ({ resource: id, message: `has no route ${key}` }));
    });

/** The routes of an API in this template. */
const routesOf = (template: Template, api: string) =>
  ofType(template, 'AWS::ApiGatewayV2::Route').filter(([, { Properties }]) =>
    [...valuesIn(Properties?.ApiId)].includes(api),
  );

/** The routes are exactly the operations of openapi.json, and require a token exactly where it says so. */
export const routes: Rule = (template, service): Fault[] => {
  const ofWebsockets = new Set(
    ofType(template, 'AWS::ApiGatewayV2::Api')
      .filter(([, { Properties }]) => Properties?.ProtocolType === 'WEBSOCKET')
      .flatMap(([id]) => routesOf(template, id).map(([route]) => route)),
  );
  const http = ofType(template, 'AWS::ApiGatewayV2::Route').filter(([id]) => !ofWebsockets.has(id));
  const packaged = http.map(([resource, { Properties }]) => ({
    resource,
    key: String(Properties?.RouteKey),
    authorized: Properties?.AuthorizationType === 'JWT' && Properties.AuthorizerId !== undefined,
  }));
  const keys = new Set(packaged.map(({ key }) => key));
  const lost = [...described]
    .filter(([key, operation]) => operation.service === service && !keys.has(key))
    .map(([key]) => ({ resource: key, message: 'is in openapi.json, but no route leads there' }));
  const wrong = packaged.flatMap(({ resource, key, authorized }) => {
    const message = routeFault(key, authorized);
    return message === undefined ? [] : [{ resource, message }];
  });
  return [...lost, ...wrong, ...websocketFaults(template)];
};
