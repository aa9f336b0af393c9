import { createHash } from 'node:crypto';

/** Computes the strong entity tag of a representation: 132 bits of the SHA-256 of its JSON, in quotes. */
export function entityTag(representation: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(representation)).digest('base64url');
  return `"${hash.slice(0, 22)}"`;
}

const listedTag = '(?:W/)?"[^"]*"';
const tagList = new RegExp(`^[\\s,]*${listedTag}(?:\\s*,[\\s,]*${listedTag})*[\\s,]*$`);

/** The entity tags in an `If-Match` or `If-None-Match` header, or `*`; undefined for anything else (RFC 9110, 8.8.3). */
export function entityTagsIn(header: string): readonly string[] | '*' | undefined {
  if (header.trim() === '*') return '*';
  return tagList.test(header) ? (header.match(new RegExp(listedTag, 'g')) ?? []) : undefined;
}

/** Whether an `If-Match` or `If-None-Match` header lists `tag`; `weak` allows the weak comparison of RFC 9110. */
export function namesTag(header: string, tag: string, { weak }: { weak: boolean }): boolean {
  const listed = entityTagsIn(header) ?? [];
  return listed === '*' || listed.includes(tag) || (weak && listed.includes(`W/${tag}`));
}
