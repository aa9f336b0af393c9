import { timestamp } from '../model/timestamps.ts';
import { newWriteToken } from './token.ts';

/** Which write it is, and when: the same wherever one write says so. */
export interface Stamp {
  readonly token: string;
  readonly now: string;
}

export function newStamp(timestamps: boolean): Stamp {
  return { token: newWriteToken(), now: timestamps ? timestamp() : '' };
}
