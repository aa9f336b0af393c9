import type { StoredKey } from '../keys/compose.ts';
import type { AccessPattern } from '../model/access-pattern.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { PlainFindOptions } from './find-options.ts';

/** An access pattern with its key values and options. */
export interface Query {
  readonly model: Model;
  /** The access pattern's name. */
  readonly name: string;
  readonly pattern: AccessPattern<string>;
  readonly keyValues: Item;
  readonly options: PlainFindOptions;
  /** In a collection: the names of the entities whose items it returns; its own by default. */
  readonly entities?: readonly string[];
  /** Makes what the query returns of an item and its key; the item's fields by default. */
  readonly label?: (item: Item, key: StoredKey) => Item;
  /** The fields to read; all by default. */
  readonly fields?: readonly string[];
}
