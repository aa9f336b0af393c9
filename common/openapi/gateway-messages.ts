import type { Route } from '../http/route.ts';

/** The schema of the body of a response that API Gateway generates itself. */
export const gatewayMessageSchema = {
  type: 'object',
  description:
    'A response that API Gateway generates itself, before or instead of a function. It carries neither `x-request-id` nor `Retry-After`, but `apigw-requestid`. For a path that no service has, its status is 404.',
  properties: { message: { type: 'string', description: 'For people: program against the status.' } },
  required: ['message'],
  additionalProperties: false,
};

/** The messages that API Gateway sends by itself, by status. */
const messages: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Whether API Gateway may respond to a request of this route with `status` by itself. */
export function isGatewayStatus(route: Route, status: number): boolean {
  if (status === 401) return !route.public;
  if (status === 413) return route.body !== undefined;
  return status in messages;
}

/** The content of API Gateway's own response, as OpenAPI describes it. */
export function gatewayContent(status: number): Record<string, object> {
  return {
    'application/json': {
      schema: { $ref: '#/components/schemas/GatewayMessage' },
      example: { message: messages[status] },
    },
  };
}

/** The one response that only API Gateway generates. */
export const headersTooLarge = {
  431: {
    description: 'The request line and headers have more than 10,240 bytes',
    content: gatewayContent(431),
  },
};
