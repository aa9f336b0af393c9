import { createHash } from 'node:crypto';

/** Computes the strong entity tag of a representation: 132 bits of the SHA-256 of its JSON, in quotes. */
export function entityTag(representation: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(representation)).digest('base64url');
  return `"${hash.slice(0, 22)}"`;
}

/** Whether an `If-Match` or `If-None-Match` header lists `tag`; `weak` allows the weak comparison of RFC 9110. */
export function namesTag(header: string, tag: string, { weak }: { weak: boolean }): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => {
    const trimmed = candidate.trim();
    return trimmed === tag || (weak && trimmed === `W/${tag}`);
  });
}
