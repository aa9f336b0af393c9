import { handledEvents } from '@moim/common/events';
import { idempotencyRecords, limitRecords } from '@moim/common/http';
import { suspensionRecords } from '@moim/common/suspensions';
import { acts } from './act.ts';
import { departed } from './departed.ts';
import { filings } from './filing.ts';
import { reports } from './report.ts';
import { suspended } from './suspended.ts';

export const idempotency = idempotencyRecords('safety');
export const limits = limitRecords('safety');
export const handled = handledEvents('safety');
export const suspensions = suspensionRecords('safety');

/** The entities in this service's table. */
export const entities = [
  reports,
  filings,
  acts,
  suspended,
  departed,
  suspensions,
  idempotency,
  limits,
  handled,
];
