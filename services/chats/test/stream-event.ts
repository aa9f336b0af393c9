import type { StreamEvent } from '@moim/common/dynamodb';

type Wire = { S: string } | { N: string } | { L: Wire[] } | { M: Record<string, Wire> };

/** A value as the stream has it. */
function wireOf(value: unknown): Wire {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (Array.isArray(value)) return { L: value.map(wireOf) };
  return { M: imageOf(value ?? {}) };
}

const imageOf = (item: object): Record<string, Wire> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, wireOf(value)]));

/** A change of an item of the entity `name`; `cause` is the request that made it. */
export interface Changed {
  name: string;
  before?: object | undefined;
  after?: object | undefined;
  cause?: string;
}

/** Changes as a function that reads the stream receives them, with the sequence numbers 1, 2, … */
export const streamEvent = (...changes: readonly Changed[]): StreamEvent => ({
  Records: changes.map(({ name: _entity, before, after, cause: _cause }, index) => ({
    dynamodb: {
      SequenceNumber: String(index + 1),
      ...(before && { OldImage: imageOf({ ...before, _entity }) }),
      ...(after && { NewImage: imageOf({ ...after, _entity, ...(_cause && { _cause }) }) }),
    },
  })),
});
