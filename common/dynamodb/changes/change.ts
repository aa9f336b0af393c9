const mark = Symbol('change');

type Name = 'remove' | 'add' | 'append' | 'prepend' | 'include' | 'exclude' | 'setOnce' | 'merge';

/** A change of one field other than giving it a value; made by the functions below. */
export interface Change<V> {
  readonly [mark]: Name;
  readonly operand: unknown;
  /** Only for the type checker. */
  readonly changes?: V;
}

/** What an update does to the fields of an item: a value replaces, a change changes, what is not named stays. */
export type Changes<T, F extends keyof T = keyof T> = {
  readonly [N in F]?: T[N] | Change<NonNullable<T[N]>>;
};

function change<V>(name: Name, operand?: unknown): Change<V> {
  return { [mark]: name, operand };
}

/** The kind of a change, or nothing for a plain value. */
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
/** Adds elements at the end of a list; a missing one counts as empty. */
export const append = <E>(...elements: readonly E[]): Change<E[]> => change('append', elements);
/** Adds elements at the beginning of a list; a missing one counts as empty. */
export const prepend = <E>(...elements: readonly E[]): Change<E[]> => change('prepend', elements);
/** Adds members to a set; a missing one counts as empty. */
export const include = <E>(...members: readonly E[]): Change<Set<E>> => change('include', new Set(members));
/** Takes members out of a set; when none is left, the field goes. */
export const exclude = <E>(...members: readonly E[]): Change<Set<E>> => change('exclude', new Set(members));
/** Gives the field a value only when it has none. */
export const setOnce = <V>(value: V): Change<V> => change('setOnce', value);
/** Changes fields inside a map, leaving its others; the map is made when it is missing. */
export const merge = <V extends object>(changes: Changes<NoInfer<V>>): Change<V> => change('merge', changes);
