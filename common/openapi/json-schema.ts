/** A JSON Schema (2020-12), as OpenAPI 3.1 embeds it. */
export interface JsonSchema {
  [keyword: string]: unknown;
}
