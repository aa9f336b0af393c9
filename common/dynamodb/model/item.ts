import type { GetCommandOutput } from '@aws-sdk/lib-dynamodb';

/** A stored item as plain JavaScript values, without its entity's type. */
export type Item = NonNullable<GetCommandOutput['Item']>;

/** System attributes, which the layer stores in every item; an entity cannot have fields with these names. */
export const partitionKey = 'pk';
export const sortKey = 'sk';
export const entityName = '_entity';
/** Identifies the last write, which distinguishes a repeated request from another writer's. */
export const writeToken = '_write';

/**
 * For traced entities: the request that wrote the item. With the prefix `!`: the request that is about to delete it.
 */
export const writeCause = '_cause';
export const deletionMark = '!';

/** Whether an attribute is a system attribute. */
export function isSystemAttribute(name: string): boolean {
  return (
    name === partitionKey ||
    name === sortKey ||
    name === entityName ||
    name === writeToken ||
    name === writeCause
  );
}

/** The system attributes of an item. */
export function systemAttributesOf(stored: Item): Item {
  return Object.fromEntries(Object.entries(stored).filter(([name]) => isSystemAttribute(name)));
}

/**
 * The fields of an item, without its system attributes.
 *
 * @returns a new object: cursors and retries need the stored item
 */
export function fieldsOf(stored: Item): Item {
  const {
    [partitionKey]: _pk,
    [sortKey]: _sk,
    [entityName]: _entity,
    [writeToken]: _write,
    [writeCause]: _cause,
    ...fields
  } = stored;
  return fields;
}
