type ChangeKind =
  | 'remove'
  | 'removeAt'
  | 'add'
  | 'append'
  | 'prepend'
  | 'include'
  | 'exclude'
  | 'setOnce'
  | 'merge';

/** A change to one field; created by the functions below. A class, so that no plain value can be mistaken for one. */
export class Change<V> {
  readonly #kind: ChangeKind;
  readonly operand: unknown;
  /** For the type checker only. */
  declare readonly changes?: V;

  constructor(kind: ChangeKind, operand?: unknown) {
    this.#kind = kind;
    this.operand = operand;
  }

  get kind(): ChangeKind {
    return this.#kind;
  }
}

/**
 * The changes of an update: a plain value replaces the field, a change modifies it, other fields stay as they are.
 */
export type Changes<T, F extends keyof T = keyof T> = {
  readonly [N in F]?: T[N] | Change<T[N]> | undefined;
};

export function isChange(value: unknown): value is Change<unknown> {
  return value instanceof Change;
}

/** The kind of a change; `undefined` for a plain value. */
export function changeKind(value: unknown): ChangeKind | undefined {
  return isChange(value) ? value.kind : undefined;
}

/** Removes an optional field. */
export const remove = (): Change<undefined> => new Change('remove');
/** Removes the elements at these positions from a list, all counted before the removal, starting from 0. */
export const removeAt = <E>(...positions: readonly number[]): Change<E[]> =>
  new Change('removeAt', positions);
/** Adds to a number; a missing one counts as 0. */
export const add = <N extends number | bigint>(amount: N): Change<N> => new Change('add', amount);
/** Adds elements to the end of a list; a missing one counts as empty. */
export const append = <E>(...elements: readonly E[]): Change<E[]> => new Change('append', elements);
/** Adds elements to the beginning of a list; a missing one counts as empty. */
export const prepend = <E>(...elements: readonly E[]): Change<E[]> => new Change('prepend', elements);
/** Adds members to a set; a missing one counts as empty. */
export const include = <E>(...members: readonly E[]): Change<Set<E>> =>
  new Change('include', new Set(members));
/** Removes members from a set; an empty set is removed altogether. */
export const exclude = <E>(...members: readonly E[]): Change<Set<E>> =>
  new Change('exclude', new Set(members));
/** Sets the field only if it is missing. */
export const setOnce = <V>(value: V): Change<V> => new Change('setOnce', value);
/** Changes fields inside a map and keeps the others; creates the map if it is missing. */
export const merge = <V extends object>(changes: Changes<NoInfer<V>>): Change<V> =>
  new Change('merge', changes);
