import { correlationId } from '../../observability/correlation.ts';
import type { Clauses } from '../changes/update-expression.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import { entityName, type Item, writeCause, writeToken } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import { createdAt, updatedAt } from '../model/timestamps.ts';
import type { Stamp } from './stamp.ts';
import { notCountable } from './wrong-type.ts';

/** Adds to an update the attributes that the layer sets with every write: token, cause, time and version. */
export function writeSystemAttributes(model: Model, used: Placeholders, into: Clauses, stamp: Stamp): void {
  into.set.push(`${useName(used, writeToken)} = ${useValue(used, stamp.token, writeToken)}`);
  if (model.traced)
    into.set.push(`${useName(used, writeCause)} = ${useValue(used, correlationId() ?? '', writeCause)}`);
  // An item that another tool wrote may lack it, and would be missing from every index.
  if (model.indexed.length > 0)
    into.set.push(`${useName(used, entityName)} = ${useValue(used, model.name, entityName)}`);
  if (model.timestamps)
    into.set.push(`${useName(used, updatedAt)} = ${useValue(used, stamp.now, updatedAt)}`);
  if (model.version !== undefined) {
    const version = useName(used, model.version);
    into.set.push(
      `${version} = if_not_exists(${version}, ${useValue(used, 0, model.version)}) + ${useValue(used, 1, model.version)}`,
    );
  }
}

/** Adds to an upsert the attributes that only a new item gets. */
export function writeCreatedAt(model: Model, used: Placeholders, into: Clauses, stamp: Stamp): void {
  if (!model.timestamps) return;
  const created = useName(used, createdAt);
  into.set.push(`${created} = if_not_exists(${created}, ${useValue(used, stamp.now, createdAt)})`);
}

function nextVersion(field: string, before: Item | undefined): number {
  const version: unknown = before?.[field] ?? 0;
  if (typeof version === 'number') return version + 1;
  throw notCountable(field, {});
}

/** The item after `writeSystemAttributes`. */
export function withSystemAttributes(model: Model, item: Item, before: Item | undefined, stamp: Stamp): Item {
  if (model.version !== undefined) item[model.version] = nextVersion(model.version, before);
  if (model.timestamps) {
    item[createdAt] = before === undefined ? stamp.now : before[createdAt];
    item[updatedAt] = stamp.now;
  }
  item[entityName] = model.name;
  item[writeToken] = stamp.token;
  // Never that of the previous write.
  if (model.traced) item[writeCause] = correlationId() ?? '';
  return item;
}
