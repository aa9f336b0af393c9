/** A request that the API must refuse. */
export interface Attack {
  name: string;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** The acceptable statuses. */
  expected: readonly number[];
}

export const json = { 'content-type': 'application/json' };
