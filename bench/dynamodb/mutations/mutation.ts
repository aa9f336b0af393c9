/** A small mistake that breaks one guarantee of the query layer, and the tests that must detect it. */
export interface Mutation {
  readonly guarantee: string;
  /** A path in the query layer's folder, common/dynamodb. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** A pattern of the tests to run. */
  readonly tests: string;
}
