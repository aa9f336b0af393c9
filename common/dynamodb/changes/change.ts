const mark = Symbol('change');

type Name = 'remove' | 'add' | 'append' | 'prepend' | 'include' | 'exclude' | 'setOnce' | 'merge';

/** A change to one field; created by the functions below. */
export interface Change<V> {
  readonly [mark]: Name;
  readonly operand: unknown;
  /** For the type checker only. */
  readonly changes?: V;
}

/**
 * The changes of an update: a plain value replaces the field, a change modifies it, other fields stay as they are.
 */
export type Changes<T, F extends keyof T = keyof T> = {
  readonly [N in F]?: T[N] | Change<NonNullable<T[N]>>;
};

function change<V>(name: Name, operand?: unknown): Change<V> {
  return { [mark]: name, operand };
}

/** The kind of a change; `undefined` for a plain value. */
export function changeName(value: unknown): Name | undefined {
  return isChange(value) ? value[mark] : undefined;
}

export function isChange(value: unknown): value is Change<unknown> {
  return typeof value === 'object' && value !== null && mark in value;
}

/** Removes the field. */
export const remove = (): Change<never> => change('remove');
/** Adds to a number; a missing one counts as 0. */
export const add = <N extends number | bigint>(amount: N): Change<N> => change('add', amount);
/** Adds elements to the end of a list; a missing one counts as empty. */
export const append = <E>(...elements: readonly E[]): Change<E[]> => change('append', elements);
/** Adds elements to the beginning of a list; a missing one counts as empty. */
export const prepend = <E>(...elements: readonly E[]): Change<E[]> => change('prepend', elements);
/** Adds members to a set; a missing one counts as empty. */
export const include = <E>(...members: readonly E[]): Change<Set<E>> => change('include', new Set(members));
/** Removes members from a set; an empty set is removed altogether. */
export const exclude = <E>(...members: readonly E[]): Change<Set<E>> => change('exclude', new Set(members));
/** Sets the field only if it is missing. */
export const setOnce = <V>(value: V): Change<V> => change('setOnce', value);
/** Changes fields inside a map and keeps the others; creates the map if it is missing. */
export const merge = <V extends object>(changes: Changes<NoInfer<V>>): Change<V> => change('merge', changes);
