import { add } from '@moim/common/dynamodb';
import { analyseChanges } from '../../../common/dynamodb/changes/analyse.ts';
import { queryInput } from '../../../common/dynamodb/find/query-input.ts';
import { getInput } from '../../../common/dynamodb/read/get.ts';
import { putInput } from '../../../common/dynamodb/write/put.ts';
import { newStamp } from '../../../common/dynamodb/write/stamp.ts';
import { storedItem } from '../../../common/dynamodb/write/stored-item.ts';
import { updateWrite } from '../../../common/dynamodb/write/update.ts';
import type { Layer } from '../layer.ts';
import { orders } from './ours-entity.ts';

const { model } = orders;
const pattern = { pk: ['customerId'], sk: ['orderId'] };

/** The internal functions with which the layer builds its requests. */
export const params: NonNullable<Layer['params']> = {
  get: (customerId, orderId) => getInput(model, { customerId, orderId }),
  put: (order) => putInput(model, storedItem(model, order, order, newStamp(false)), {}),
  update: (customerId, orderId, note) =>
    updateWrite(model, { customerId, orderId }, analyseChanges({ note, amount: add(1) })).plan(),
  query: (customerId) =>
    queryInput({ model, name: 'ofCustomer', pattern, keyValues: { customerId }, options: { limit: 50 } }),
};
