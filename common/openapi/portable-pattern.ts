import type { JsonSchema } from './json-schema.ts';

/** Syntax that some of the regular expression engines behind OpenAPI tools (Go, Java, Python, .NET) do not read. */
const unportable = /\\[pP]\{|\(\?[=!<]|\\u\{/;

/**
 * Rewrites every `pattern` of a JSON Schema into the syntax that JSON Schema recommends (Core, 6.4), which all engines
 * read. Throws an Error for a pattern that cannot be rewritten, such as one with `\p{L}` or a lookahead.
 */
export function withPortablePatterns(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (keyword, value: unknown) =>
    keyword === 'pattern' && typeof value === 'string' ? portablePattern(value) : value,
  );
}

function portablePattern(pattern: string): string {
  const [syntax] = unportable.exec(pattern) ?? [];
  if (syntax !== undefined) {
    throw new Error(
      `The pattern ${pattern} uses "${syntax}", which not all OpenAPI tools read. Describe it with a simpler pattern that allows at least the same values: .meta({ pattern: '…' })`,
    );
  }
  return pattern.replace(/\\u([\da-fA-F]{4})/g, (_, hex: string) =>
    hex.startsWith('00') ? `\\x${hex.slice(2)}` : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
