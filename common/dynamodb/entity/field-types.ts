type Scalar = string | number | bigint | boolean | Uint8Array | null | undefined;
type KeyValue = string | number | bigint | Uint8Array;

/** What the compiler shows instead of a type that cannot be used. */
export interface Problem<Reason extends string> {
  readonly problem: Reason;
}

// Each of these is `F`, or else the reason why the field cannot be used, which the compiler then shows.

/** A field with a number, which may be missing. */
export type NumberField<T, F extends keyof T> = T[F] extends number | bigint | null | undefined
  ? F
  : 'this field must be a number';

/** A field that an item of unique values can have. */
export type UniqueField<T, F extends keyof T> = T[F] extends KeyValue | null | undefined
  ? F
  : 'a unique field must be text, a number or binary';

/** The declared type of an indexed field. */
export type DeclaredType<V> = unknown extends V
  ? 'number' | 'binary'
  : [V] extends [number | bigint | null | undefined]
    ? 'number'
    : [V] extends [Uint8Array | null | undefined]
      ? 'binary'
      : 'only numbers and binary are declared';

/**
 * `E`, unless a field has a type that DynamoDB cannot store, or a key field has one that keys cannot hold. Most entities
 * need only the first test.
 */
export type Storable<T, K extends keyof T, E> = T[keyof T] extends KeyValue
  ? E
  : T[K] extends KeyValue
    ? [Unstorable<T[keyof T]>] extends [never]
      ? E
      : Problem<'a field has a Date, a Map, a function or a symbol, which DynamoDB cannot store'>
    : Problem<'key fields must be text, numbers or binary, and not optional'>;

/** The types in a value that DynamoDB cannot store, down to four levels: types may refer to themselves. */
type Unstorable<V, Levels extends keyof Fewer = 4> = V extends Scalar
  ? never
  : V extends Date | ReadonlyMap<unknown, unknown> | RegExp | symbol | ((...given: never) => unknown)
    ? V
    : V extends readonly (infer E)[] | ReadonlySet<infer E>
      ? UnstorableInside<E, Levels>
      : V extends object
        ? UnstorableInside<V[keyof V], Levels>
        : never;

type UnstorableInside<V, Levels extends keyof Fewer> = Levels extends 0
  ? never
  : Unstorable<V, Fewer[Levels]>;

interface Fewer {
  0: 0;
  1: 0;
  2: 1;
  3: 2;
  4: 3;
}
