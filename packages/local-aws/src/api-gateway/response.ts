import type { OutgoingHttpHeaders } from 'node:http';
import type { GatewayError, GatewayErrorBody } from '../config/config.ts';
import type { GatewayRequest } from './request.ts';

/** What the gateway sends back. */
export interface GatewayResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
}

interface Details {
  status: number;
  /** API Gateway's own words, which an AWS client may look for. */
  message: string;
  detail: string;
  headers?: Record<string, string>;
}

/** Answers an error of the gateway's own. */
export type RespondWithError = (request: GatewayRequest, details: Details) => GatewayResponse;

/** Answers errors with the bodies that the project wants. */
export const errorResponder =
  (bodyOf: (error: GatewayError) => GatewayErrorBody): RespondWithError =>
  ({ id, path }, { headers, ...details }) => {
    const { contentType, body } = bodyOf({ ...details, path, requestId: id });
    return {
      status: details.status,
      headers: { 'content-type': contentType, 'x-request-id': id, ...headers },
      body: JSON.stringify(body),
    };
  };

/** What API Gateway sends when a function threw or gave it something that is not an answer. */
export function internalServerError({ id }: GatewayRequest): GatewayResponse {
  return {
    status: 500,
    headers: { 'content-type': 'application/json', 'x-request-id': id },
    body: JSON.stringify({ message: 'Internal Server Error' }),
  };
}
