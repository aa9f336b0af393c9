/** What one operation cost; passed to `observe` of `configureConnection`. */
export interface Observation {
  readonly entity: string;
  /** `get`, `update`, `find.byStatus`, … */
  readonly verb: string;
  readonly table: string;
  /** From the first attempt to the response, pauses included. */
  readonly milliseconds: number;
  /** The number of attempts. */
  readonly attempts: number;
  /** Read and write units in total, as DynamoDB counted them. */
  readonly capacityUnits: number;
  /** The name of the error, if the operation failed. */
  readonly failure?: string;
}
