import { randomBytes } from 'node:crypto';

/** An id as API Gateway makes them for connections, messages and requests: `L0SM9cOFvHcCIhw=`. */
export const newId = (): string => `${randomBytes(11).toString('base64url')}=`;

export const isConnectionId = (text: string): boolean => /^[\w-]{15}=$/.test(text);
