import type { OutgoingHttpHeaders } from 'node:http';
import type { GatewayError, GatewayErrorBody } from '../config/config.ts';
import type { GatewayRequest } from './request.ts';

/** A response of the gateway. */
export interface GatewayResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
  /** Why the gateway itself refused the request, for the terminal. */
  note?: string;
  /** A call of AWS's own, which the terminal leaves out. */
  isInternal?: boolean;
}

interface Details {
  status: number;
  /** API Gateway's own wording, which AWS clients may look for. */
  message: string;
  detail: string;
  headers?: Record<string, string>;
}

/** Builds the response to an error that the gateway itself raises. */
export type RespondWithError = (request: GatewayRequest, details: Details) => GatewayResponse;

/** Responds to errors with the bodies that the project configures. */
export const errorResponder =
  (bodyOf: (error: GatewayError) => GatewayErrorBody): RespondWithError =>
  ({ id, path }, { headers, ...details }) => {
    const { contentType, body } = bodyOf({ ...details, path, requestId: id });
    return {
      status: details.status,
      headers: { 'content-type': contentType, ...headers },
      body: JSON.stringify(body),
      note: details.detail,
    };
  };

/** API Gateway's response when a function throws or returns something that is not a response. */
export function internalServerError(): GatewayResponse {
  return {
    status: 500,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'Internal Server Error' }),
    note: 'The function failed.',
  };
}
