import type { Route } from '../http/route.ts';
import { type Router, routeKeyOf } from '../http/router.ts';
import { gatewayMessageSchema } from './gateway-messages.ts';
import { operationOf } from './operation.ts';
import { problemSchema } from './problem-components.ts';
import { type SchemaComponents, schemaComponents } from './schema-components.ts';
import { headers, parameters } from './shared-components.ts';

/** The title, version and description of the whole API. */
export interface ApiInfo {
  title: string;
  version: string;
  description: string;
}

/**
 * Makes the OpenAPI 3.1 document of all services from their route tables.
 *
 * Throws an Error for a route whose schemas cannot be described.
 *
 * @example openApiDocument({ title: 'Shop', version: '1.0.0', description: '…' }, [ordersRouter, stockRouter])
 */
export function openApiDocument(info: ApiInfo, routers: readonly Router[]): object {
  const components = schemaComponents();
  const paths: Record<string, Record<string, object>> = {};
  for (const { service, routes } of routers) {
    for (const route of routes.filter(isDocumented)) {
      const operation = { [route.method.toLowerCase()]: describeRoute(route, service, components) };
      paths[route.path] = { ...paths[route.path], ...operation };
    }
  }
  const text = JSON.stringify(paths);
  return {
    openapi: '3.1.1',
    info: { ...info, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/', description: 'The server that this document was loaded from' }],
    tags: routers.map(({ service, description }) => ({ name: service, description })),
    paths,
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The `accessToken` from `POST /v1/auth/sign-in`.',
        },
      },
      schemas: { ...components.all(), Problem: problemSchema, GatewayMessage: gatewayMessageSchema },
      parameters: pickUsed(parameters, (name) => text.includes(`"#/components/parameters/${name}"`)),
      headers: pickUsed(headers, (name) => text.includes(`"#/components/headers/${name}"`)),
    },
  };
}

/** `HEAD` goes without saying: it is defined for every `GET`. */
const isDocumented = ({ method, undocumented }: Route): boolean => !undocumented && method !== 'HEAD';

/** Throws an Error that names the route whose schemas cannot be described, and says how to fix it. */
function describeRoute(route: Route, tag: string, components: SchemaComponents): object {
  try {
    return operationOf(route, tag, components);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = reason.startsWith('Transforms')
      ? '. Add an output schema after .transform(…), such as .pipe(z.string()).'
      : '';
    throw new Error(`${routeKeyOf(route)}: ${reason}${advice}`, { cause });
  }
}

function pickUsed(
  components: Record<string, object>,
  used: (name: string) => boolean,
): Record<string, object> {
  return Object.fromEntries(Object.entries(components).filter(([name]) => used(name)));
}
