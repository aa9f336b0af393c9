import { handledEvents } from '@moim/common/events';
import { idempotencyRecords, limitRecords } from '@moim/common/http';
import { suspensionRecords } from '@moim/common/suspensions';
import { files } from './file.ts';
import { usages } from './usage.ts';

export const idempotency = idempotencyRecords('files');
export const limits = limitRecords('files');
export const handled = handledEvents('files');
export const suspensions = suspensionRecords('files');

/** The entities in this service's table. */
export const entities = [files, usages, idempotency, limits, handled, suspensions];
