import { createHash } from 'node:crypto';

/** The strong entity tag of a representation: 132 bits of the SHA-256 of its JSON. */
export function entityTag(representation: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(representation)).digest('base64url');
  return `"${hash.slice(0, 22)}"`;
}

/** True if an `If-Match` or `If-None-Match` header's list names `tag` (weak tags compared weakly when allowed). */
export function namesTag(header: string, tag: string, { weak }: { weak: boolean }): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => {
    const trimmed = candidate.trim();
    return trimmed === tag || (weak && trimmed === `W/${tag}`);
  });
}
