/** A request that must be refused. */
export interface Attack {
  name: string;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** The statuses that are right: most often one. */
  expected: readonly number[];
}

export const json = { 'content-type': 'application/json' };
