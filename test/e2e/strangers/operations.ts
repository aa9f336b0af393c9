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

interface MessageSchema {
  readonly anyOf?: unknown;
  readonly properties?: { readonly action?: { const?: string }; readonly type?: { const?: string } };
}

const messages = Object.entries<MessageSchema>(asyncapi.components.schemas);
const described = Object.keys(asyncapi.operations).map(
  (operation) => messages.find(([name]) => name === operation)?.[1].properties ?? {},
);

/** What a client can send over a socket. */
export const actions = described.flatMap(({ action }) => action?.const ?? []);

/** What a client can be pushed. */
export const pushes = described.flatMap(({ action, type }) => (action ? [] : (type?.const ?? [])));
