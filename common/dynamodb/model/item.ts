import type { GetCommandOutput } from '@aws-sdk/lib-dynamodb';

/** A stored item as plain JavaScript values, before an entity gives it a type. */
export type Item = NonNullable<GetCommandOutput['Item']>;

/** Attributes that the layer itself keeps in every item; an entity cannot have fields of these names. */
export const partitionKey = 'pk';
export const sortKey = 'sk';
export const entityName = '_entity';
/** Which write made the item what it is: tells a repeated request from somebody else's. */
export const writeToken = '_write';

/** Of traced entities: which request made the item what it is. After `!`: which one is about to delete it. */
export const writeCause = '_cause';
export const deletionMark = '!';

/** Whether an attribute is the layer's own. */
export function isSystemAttribute(name: string): boolean {
  return (
    name === partitionKey ||
    name === sortKey ||
    name === entityName ||
    name === writeToken ||
    name === writeCause
  );
}

/** What the layer keeps for itself, without the fields. */
export function systemAttributesOf(stored: Item): Item {
  return Object.fromEntries(Object.entries(stored).filter(([name]) => isSystemAttribute(name)));
}

/**
 * Leaves out what the layer keeps for itself.
 *
 * @returns a new object: the stored one stays whole for cursors and retries.
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
