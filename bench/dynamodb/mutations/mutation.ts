/** A small mistake that breaks one guarantee of the query layer, and where a test must notice it. */
export interface Mutation {
  readonly guarantee: string;
  /** In `common/dynamodb/`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** A pattern of the tests to run. */
  readonly tests: string;
}
