import type { Middleware } from 'openapi-fetch';
import type { components } from './schema.d.ts';

type Problem = components['schemas']['Problem'];

const types: Readonly<Record<number, Problem['type']>> = {
  401: '/docs/problems#unauthorized',
  403: '/docs/problems#forbidden',
  404: '/docs/problems#not-found',
  413: '/docs/problems#body-too-large',
  429: '/docs/problems#too-many-requests',
  500: '/docs/problems#internal-error',
};

const typeOf = (status: number): Problem['type'] =>
  types[status] ?? (status < 500 ? '/docs/problems#invalid-request' : '/docs/problems#unavailable');

/**
 * Turns error responses that no function of the API sent into a `Problem`: API Gateway's own `{ message }`, the page of a
 * proxy, an empty body. A failed request therefore always has an `error`, of one type.
 */
export const toProblems: Middleware = {
  onResponse: ({ request, response }) => {
    const { status, statusText } = response;
    if (status < 400 || response.headers.get('content-type')?.startsWith('application/problem+json')) return;
    const problem: Problem = {
      type: typeOf(status),
      title: statusText || `The status is ${status}`,
      status,
      instance: new URL(request.url).pathname,
      requestId: response.headers.get('x-request-id') ?? response.headers.get('apigw-requestid') ?? '',
    };
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    headers.delete('content-encoding');
    headers.set('content-type', 'application/problem+json');
    return new Response(JSON.stringify(problem), { status, statusText, headers });
  },
};
