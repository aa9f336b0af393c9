import type { RequestAuthorizer, WebsocketApi, WebsocketRoute } from '../api-gateway/websocket/api.ts';
import { LocalFailure } from '../core/failure.ts';
import type { Service, WebsocketEvent } from '../serverless-config/service.ts';
import type { LocalFunction } from './local-function.ts';

const logicalId = (key: string): string =>
  `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', 'Dash').replaceAll('_', 'Underscore')}LambdaFunction`;

function authorizerOf(
  { authorizer }: WebsocketEvent,
  service: Service,
  functions: readonly LocalFunction[],
): RequestAuthorizer | undefined {
  if (!authorizer) return undefined;
  const found = functions.find(({ configuration: { key, name } }) =>
    [key, name, logicalId(key)].includes(authorizer.function),
  );
  if (!found) {
    throw new LocalFailure(
      `${service.place}: $connect has the authorizer "${authorizer.function}", which is not a function of this service. Name one of ${functions.map(({ configuration }) => configuration.key).join(', ')}.`,
    );
  }
  return { function: found, identitySource: authorizer.identitySource };
}

function routesOf(service: Service, functions: readonly LocalFunction[]): Map<string, WebsocketRoute> {
  const routes = new Map<string, WebsocketRoute>();
  for (const it of functions) {
    for (const event of it.configuration.websocketEvents) {
      const { route: key, responds } = event;
      if (routes.has(key)) {
        throw new LocalFailure(
          `${service.place} declares the WebSocket route ${key} twice. Change one of them.`,
        );
      }
      const authorizer = authorizerOf(event, service, functions);
      routes.set(key, { key, responds, function: it, ...(authorizer && { authorizer }) });
    }
  }
  return routes;
}

/** The WebSocket APIs of all services that have `websocket` events. */
export function websocketApisOf(functions: readonly LocalFunction[]): WebsocketApi[] {
  const services = [...new Set(functions.map(({ service }) => service))];
  return services.flatMap((service) => {
    const own = functions.filter((it) => it.service === service);
    const routes = routesOf(service, own);
    const { name: id, stage, region, websocket } = service;
    return routes.size === 0 ? [] : [{ id, stage, region, selection: websocket.selection, routes }];
  });
}
