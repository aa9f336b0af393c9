import { LocalFailure } from '../core/failure.ts';
import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import type { Service, WebsocketEvent } from './service.ts';

const identitySources = (given: Json | undefined): string[] =>
  Array.isArray(given) ? given.map(String) : ['route.request.header.Auth'];

/** The function that an authorizer names by key, or by an ARN that ends with its key or name. */
function authorizerOf(given: Json | undefined): WebsocketEvent['authorizer'] {
  if (given === undefined) return undefined;
  const { name, arn, identitySource } = isObject(given) ? given : { name: given };
  const attribute = objectOf(arn)['Fn::GetAtt'];
  const [logicalId = ''] = Array.isArray(attribute) ? attribute.map(String) : stringOf(attribute).split('.');
  const named = stringOf(name) || stringOf(arn) || logicalId;
  return { function: named.split(':').at(-1) ?? '', identitySource: identitySources(identitySource) };
}

function websocketEvent(place: string, key: string, given: Json): WebsocketEvent {
  const event = isObject(given) ? given : { route: given };
  const route = stringOf(event.route);
  if (route === '')
    throw new LocalFailure(`${place}: a websocket event of the function ${key} needs a route.`);
  const authorizer = authorizerOf(event.authorizer);
  if (authorizer && route !== '$connect') {
    throw new LocalFailure(
      `${place}: the route ${route} of the function ${key} has an authorizer, but API Gateway allows one for $connect only. Remove it.`,
    );
  }
  return {
    route,
    responds: event.routeResponseSelectionExpression !== undefined,
    ...(authorizer && { authorizer }),
  };
}

/** A function's `websocket` events. Throws a LocalFailure when one is invalid. */
export function websocketEvents(place: string, key: string, events: readonly JsonObject[]): WebsocketEvent[] {
  const given = events.flatMap(({ websocket }) => (websocket === undefined ? [] : [websocket]));
  return given.map((event) => websocketEvent(place, key, event));
}

/** The logical id that Serverless gives the API. */
export const websocketsApi = 'WebsocketsApi';

/** The settings of a service's WebSocket API. Throws a LocalFailure for an API that another stack declares. */
export function websocketSettings(place: string, provider: JsonObject): Service['websocket'] {
  if (objectOf(provider.apiGateway).websocketApiId !== undefined) {
    throw new LocalFailure(
      `${place}: provider.apiGateway.websocketApiId is not supported locally. Declare the routes of a WebSocket API in one service.`,
    );
  }
  const selection = stringOf(provider.websocketsApiRouteSelectionExpression, '$request.body.action');
  return { selection };
}
