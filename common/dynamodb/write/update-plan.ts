import type { ChangeSet } from '../changes/analyse.ts';
import { applyChanges } from '../changes/apply.ts';
import { createMissingMaps } from '../changes/create-missing-maps.ts';
import { checkItemSize } from '../codec/size.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import { checkStored } from '../schema/check-stored.ts';
import { type ForeignValues, reservationActions } from '../unique/reservation.ts';
import { newStamp } from './stamp.ts';
import { withSystemAttributes } from './system-attributes.ts';
import { updateAction } from './update-action.ts';
import type { WritePlan } from './write.ts';
import type { PlainWriteOptions } from './write-options.ts';

/** Plans an update of an item that was read before. */
export async function planUpdate(
  model: Model,
  key: Item,
  changeSet: ChangeSet,
  options: PlainWriteOptions,
  before: Item,
  foreign: ForeignValues,
): Promise<WritePlan> {
  const changes = createMissingMaps(before, changeSet.changes);
  const stamp = newStamp(model.timestamps);
  const after = withSystemAttributes(model, applyChanges(before, changes), before, stamp);
  checkItemSize(after);
  await checkStored(model, after);
  const update = updateAction(model, key, { ...changeSet, changes }, options, stamp, { before });
  return { after, actions: [update, ...reservationActions(model, key, before, after, foreign)] };
}
