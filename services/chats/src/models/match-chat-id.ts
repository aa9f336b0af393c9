import { createHash } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const isUlid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const timeLength = 10;
const randomLength = 16;

/**
 * The id of the chat that a match opens: a ULID that follows from the match's id, so that opening it twice gives one
 * chat. It has the time of the match.
 */
export function chatIdOfMatch(matchId: string): string {
  const time = isUlid.test(matchId) ? matchId.slice(0, timeLength) : '0'.repeat(timeLength);
  const hash = createHash('sha256').update(`chat of match ${matchId}`).digest().subarray(0, randomLength);
  return time + Array.from(hash, (byte) => crockford[byte % crockford.length]).join('');
}
