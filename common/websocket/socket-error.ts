/**
 * Why a message did not reach a connection:
 *
 * - `connection-gone`: the connection has ended. Forget it.
 * - `message-too-large`: the message has more than 128 KB.
 * - `throttled`: API Gateway turned it away, or the client does not read what it is sent.
 * - `unavailable`: API Gateway did not answer. The message may have been sent.
 * - `rejected`: API Gateway refused it, for example because the function may not post to this API.
 */
export type SocketErrorCode =
  | 'connection-gone'
  | 'message-too-large'
  | 'throttled'
  | 'unavailable'
  | 'rejected';

/** Thrown when a message cannot be posted to a connection. */
export class SocketError extends Error {
  readonly code: SocketErrorCode;
  readonly connectionId: string;

  constructor(code: SocketErrorCode, connectionId: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SocketError';
    this.code = code;
    this.connectionId = connectionId;
  }
}
