import { timestamp } from '../model/timestamps.ts';
import { newWriteToken } from './token.ts';

/** The token and the time of a write, the same in all of its actions. */
export interface Stamp {
  readonly token: string;
  readonly now: string;
}

export function newStamp(timestamps: boolean): Stamp {
  return { token: newWriteToken(), now: timestamps ? timestamp() : '' };
}
