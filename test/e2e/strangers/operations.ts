import asyncapi from '../../../asyncapi.json' with { type: 'json' };
import openapi from '../../../openapi.json' with { type: 'json' };

/** An operation that `openapi.json` describes. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
}

/** All operations but the health of services and the pages of `/docs`, which are the same for everybody. */
export const operations: readonly Operation[] = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  path.startsWith('/docs') || path.endsWith('/health')
    ? []
    : Object.entries(methods).map(([method, { operationId, security }]) => ({
        operationId,
        method: method.toUpperCase(),
        path,
        isPublic: security.length === 0,
      })),
);

const schemas = new Map<string, object>(Object.entries(asyncapi.components.schemas));

/** The value that a property of a message always has, such as the name of an action. */
function constantOf(message: string, property: string): string[] {
  const value: unknown = Object(schemas.get(message)).properties?.[property]?.const;
  return typeof value === 'string' ? [value] : [];
}

const messages = Object.entries<{ action: string }>(asyncapi.operations);

/** What a client can send over a socket. */
export const actions = messages.flatMap(([name, { action }]) =>
  action === 'receive' ? constantOf(name, 'action') : [],
);

/** What a client can be pushed. */
export const pushes = messages.flatMap(([name, { action }]) =>
  action === 'send' ? constantOf(name, 'type') : [],
);
