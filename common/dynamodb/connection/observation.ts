/** What one operation cost: given to `observe` of `configureConnection`. */
export interface Observation {
  readonly entity: string;
  /** `get`, `update`, `find.byStatus`, … */
  readonly verb: string;
  readonly table: string;
  /** From the first attempt to the answer, pauses included. */
  readonly milliseconds: number;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Read and write units together, as DynamoDB counted them. */
  readonly capacityUnits: number;
  /** The error's code (DynamoDB's name for it) when it failed. */
  readonly failure?: string;
}
