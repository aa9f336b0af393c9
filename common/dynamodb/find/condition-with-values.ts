import type { Item } from '../model/item.ts';

/** A key condition in DynamoDB's language, with the names and values that it refers to. */
export interface ConditionWithValues {
  readonly text: string;
  /** Shared between requests: do not change it. */
  readonly names?: Readonly<Record<string, string>>;
  readonly values: Item;
  /** Whether no item can meet it, because its range is reversed: DynamoDB would refuse it. */
  readonly empty?: boolean;
  /** Bounds that the condition includes, but that the query excludes. */
  readonly excluded?: { readonly field: string; readonly values: readonly unknown[] };
}
