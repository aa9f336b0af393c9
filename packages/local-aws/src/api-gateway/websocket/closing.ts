import type { WebSocket } from 'ws';

/** How a connection ended, as the `$disconnect` event has it. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** Why API Gateway closes connections. */
export const closings = {
  deleted: { code: 1000, reason: 'Connection Closed Normally' },
  goingAway: { code: 1001, reason: 'Going away' },
  binary: { code: 1003, reason: 'Unsupported data' },
  tooBig: { code: 1009, reason: 'Message too big' },
} as const satisfies Record<string, Closing>;

const unreadable: Readonly<Record<string, Closing>> = {
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: closings.tooBig,
  WS_ERR_INVALID_UTF8: { code: 1007, reason: 'Invalid frame payload data' },
};

/** The closing that `ws` begins when it cannot read what the client sends. */
export function closingAfter(error: Error): Closing {
  const code = 'code' in error ? String(error.code) : '';
  if (code in unreadable) return unreadable[code] ?? closings.tooBig;
  return code.startsWith('WS_ERR')
    ? { code: 1002, reason: 'Protocol error' }
    : { code: 1006, reason: 'Connection closed abnormally' };
}

/** The closing that the client began, or the loss of the connection. */
export function closingOf(code: number, reason: Buffer): Closing {
  const given = reason.toString();
  if (code === 1005) return { code, reason: 'Client-side close frame status not set' };
  if (code === 1006) return { code, reason: 'Connection closed abnormally' };
  return { code, reason: given };
}

/** How long a client may take to confirm a close frame. */
const patience = 2_000;

/** Sends a close frame, and ends the connection when the client does not confirm it. */
export function closeWith(socket: WebSocket, { code, reason }: Closing): void {
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), patience).unref();
  socket.once('close', () => clearTimeout(timer));
}
