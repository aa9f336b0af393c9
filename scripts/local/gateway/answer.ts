import type { OutgoingHttpHeaders } from 'node:http';
// The file itself: the rest of the folder would load the functions' whole HTTP stack into the gateway.
import { type ProblemKind, problemKinds, problemType } from '../../../common/http/problem.ts';
import type { GatewayRequest } from './request.ts';

/** What the gateway sends back. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
}

interface Details {
  /** API Gateway's own words, which an AWS client may look for. */
  message: string;
  detail: string;
  status?: number;
  headers?: Record<string, string>;
}

/** An answer of the gateway's own: a problem, with the member `message` that API Gateway sends. */
export function problemAnswer(
  kind: ProblemKind,
  request: GatewayRequest,
  { message, detail, ...rest }: Details,
): Answer {
  const status = rest.status ?? problemKinds[kind].status;
  const problem = {
    type: problemType(kind),
    title: problemKinds[kind].title,
    status,
    detail,
    instance: request.path,
    requestId: request.id,
    message,
  };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': request.id, ...rest.headers },
    body: JSON.stringify(problem),
  };
}

/** What API Gateway sends when a function threw or gave it something that is not an answer. */
export function internalServerError({ id }: GatewayRequest): Answer {
  return {
    status: 500,
    headers: { 'content-type': 'application/json', 'x-request-id': id },
    body: JSON.stringify({ message: 'Internal Server Error' }),
  };
}
