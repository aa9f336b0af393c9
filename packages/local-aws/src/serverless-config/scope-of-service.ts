import { websocketEndpoint } from '../api-gateway/websocket/api.ts';
import type { Scope } from './intrinsics.ts';
import type { Service } from './service.ts';
import { websocketsApi } from './websocket-events.ts';

/**
 * The scope for the values of one service. Each service has a WebSocket API of its own, though Serverless gives all of them
 * the same logical id.
 */
export function scopeOfService({ name }: Service, scope: Scope): Scope {
  const api = { ref: name, attributes: { ApiEndpoint: websocketEndpoint(scope.gateway, name) } };
  return { ...scope, resources: new Map([...scope.resources, [websocketsApi, api]]) };
}
