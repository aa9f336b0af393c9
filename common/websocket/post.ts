import { manage } from './manage.ts';
import { SocketError } from './socket-error.ts';

/** API Gateway's limit of a message, in bytes. */
const maxBytes = 128 * 1024;

/**
 * Sends a message to a connection. Repeats it up to twice when API Gateway throttles it or does not answer, so a message
 * may arrive twice. The environment variable `WEBSOCKET_URL` is the address of the socket, and the function needs
 * `execute-api:ManageConnections`.
 *
 * Throws a {@link SocketError}; its code `connection-gone` means that the connection has ended.
 */
export async function post(connectionId: string, message: string): Promise<void> {
  if (Buffer.byteLength(message) > maxBytes) {
    throw new SocketError('message-too-large', connectionId, 'The message has more than 128 KB.');
  }
  await manage('POST', connectionId, { body: message, failure: 'The message was not posted' });
}
