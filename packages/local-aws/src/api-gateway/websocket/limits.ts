/** API Gateway's limits of connections and messages. */
export const limits = {
  /** Bytes. A larger one closes the connection with 1009. */
  frame: 32 * 1024,
  /** Bytes. A larger one closes the connection with 1009. */
  message: 128 * 1024,
  /** Milliseconds without a message in either direction. */
  idle: 10 * 60_000,
  /** Milliseconds from the handshake on. */
  lifetime: 2 * 60 * 60_000,
  /** Bytes that a client has not read yet, from which API Gateway refuses more. */
  unread: 1024 * 1024,
} as const;
