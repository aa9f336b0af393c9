import { Misconfigured } from '../errors/connection-errors.ts';
import { holdingsProblem } from './holdings.ts';
import { entityName, partitionKey, sortKey, writeCause, writeToken } from './item.ts';
import type { PlainDefinition } from './plain-definition.ts';

/**
 * Each side of an index has at most four attributes; the entity's name is the first on the partition side.
 */
const maxIndexPartitionFields = 3;
const maxIndexSortFields = 4;
const entityNames = /^[A-Za-z][\w-]*$/;
const reserved = new Set<string>([partitionKey, sortKey, entityName, writeToken, writeCause]);

/** Rejects definitions that would fail later or return wrong results. */
export function checkDefinition(
  name: string,
  { key, collection, find = {}, personal = 'nothing', ttl, unique = [], version }: PlainDefinition,
): void {
  const refuse = (problem: string): never => {
    throw new Misconfigured(`Entity "${name}": ${problem}`);
  };
  if (!entityNames.test(name))
    refuse('the name must start with a letter and contain only letters, digits, _ and -');
  if (collection !== undefined && !entityNames.test(collection))
    refuse('the collection must start with a letter and contain only letters, digits, _ and -');
  if (key.pk.length === 0) refuse('key.pk must name at least one field');
  const fields = [...key.pk, ...key.sk];
  if (new Set(fields).size < fields.length) refuse('key must not name a field twice');
  for (const field of [...fields, ...unique, ttl, version]) {
    if (field !== undefined && reserved.has(field))
      refuse(`"${field}" is reserved for a system attribute: use another name`);
  }
  for (const field of [...unique, ttl, version]) {
    if (field !== undefined && fields.includes(field))
      refuse(`"${field}" must not be part of the key, which never changes`);
  }
  const unsaid = holdingsProblem(personal, ttl);
  if (unsaid !== undefined) refuse(unsaid);
  for (const [pattern, { index, pk, sk = [] }] of Object.entries(find)) {
    if (index === undefined) {
      if (pk.join() !== key.pk.join()) refuse(`find.${pattern} has no index, so its pk must equal key.pk`);
      if (sk.join() !== key.sk.slice(0, sk.length).join())
        refuse(`find.${pattern}.sk must be the start of key.sk`);
    } else {
      if (pk.length === 0 || pk.length > maxIndexPartitionFields) {
        refuse(`find.${pattern}.pk must name 1 to ${maxIndexPartitionFields} fields`);
      }
      if (sk.length > maxIndexSortFields)
        refuse(`find.${pattern}.sk must name at most ${maxIndexSortFields} fields`);
    }
  }
}
