import { Misconfigured } from '../errors/connection-errors.ts';
import type { Model } from '../model/model.ts';

/** Rejects collections whose items would not lie in one order, or would lie among those of an entity. */
export function checkCollections(models: readonly Model[]): void {
  const first = new Map<string, Model>();
  for (const model of models) {
    const { collection } = model;
    if (collection === undefined) continue;
    if (models.some(({ name }) => name === collection)) {
      throw new Misconfigured(
        `"${collection}" is an entity and a collection in one table: rename the collection`,
      );
    }
    const other = first.get(collection) ?? model;
    first.set(collection, other);
    if (orderOf(model) !== orderOf(other)) {
      throw new Misconfigured(
        `The entities "${other.name}" and "${model.name}" of the collection "${collection}" must have the same table and key fields`,
      );
    }
  }
}

/** Where the items of an entity lie. */
const orderOf = ({ definition: { table, key } }: Model): string => JSON.stringify([table, key.pk, key.sk]);
