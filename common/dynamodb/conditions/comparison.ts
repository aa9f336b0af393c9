/** Values that have an order. */
export type Ordered = string | number | bigint | Uint8Array;

/** DynamoDB's types by name. */
export type StoredType = 'string' | 'number' | 'binary' | 'boolean' | 'null' | 'map' | 'list' | 'set';

type Operator =
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'between'
  | 'in'
  | 'begins_with'
  | 'contains'
  | 'exists'
  | 'missing'
  | 'type'
  | 'size'
  | 'not'
  | 'all';

/** A test of one field; created by the functions below. `V` is the type of the field. */
export class Comparison<V> {
  readonly #operator: Operator;
  readonly operands: readonly unknown[];
  /** For the type checker only. */
  declare readonly tests?: V;

  constructor(operator: Operator, ...operands: readonly unknown[]) {
    this.#operator = operator;
    this.operands = operands;
  }

  get operator(): Operator {
    return this.#operator;
  }
}

/** What a value can contain: a text another text, a list or set an element. */
type PartOf<V> = [V] extends [never]
  ? unknown
  : unknown extends V
    ? unknown
    : V extends string
      ? string
      : V extends readonly (infer E)[] | ReadonlySet<infer E>
        ? E
        : 'only text, lists and sets contain something';

export function isComparison(value: unknown): value is Comparison<unknown> {
  return value instanceof Comparison;
}

/**
 * Equal. A map, list or set is compared as a whole. Only maps need it: a plain value means the same elsewhere.
 */
export const eq = <V>(value: V): Comparison<V> => new Comparison('=', value);
export const ne = <V>(value: V): Comparison<V> => new Comparison('<>', value);
export const lt = <V extends Ordered>(value: V): Comparison<V> => new Comparison('<', value);
export const lte = <V extends Ordered>(value: V): Comparison<V> => new Comparison('<=', value);
export const gt = <V extends Ordered>(value: V): Comparison<V> => new Comparison('>', value);
export const gte = <V extends Ordered>(value: V): Comparison<V> => new Comparison('>=', value);
/** From `low` to `high`, both included. */
export const between = <V extends Ordered>(low: V, high: V): Comparison<V> =>
  new Comparison('between', low, high);
/** Equal to one of the values; never true without values. */
export const oneOf = <V>(...values: readonly V[]): Comparison<V> => new Comparison('in', ...values);
export const beginsWith = <V extends string = never>(text: string): Comparison<V> =>
  new Comparison('begins_with', text);
/** A text that contains this text, or a list or set that contains this element. */
export const contains = <V = never>(part: NoInfer<PartOf<V>>): Comparison<V> =>
  new Comparison('contains', part);
/** The field is present, even if it is `null`. */
export const exists = (): Comparison<never> => new Comparison('exists');
export const missing = (): Comparison<never> => new Comparison('missing');
export const ofType = (type: StoredType): Comparison<never> => new Comparison('type', type);
/** Tests the size: characters of text, bytes of binary, elements of a list, set or map. `sizeOf(gte(3))` */
export const sizeOf = (size: number | Comparison<number>): Comparison<never> => new Comparison('size', size);
/** The field does not pass this test. A missing field passes no test, and so passes `not` of any. */
export const not = <V>(test: V | Comparison<V>): Comparison<V> => new Comparison('not', test);
/** The field passes all of the tests. */
export const all = <V>(...tests: readonly Comparison<V>[]): Comparison<V> => new Comparison('all', ...tests);
