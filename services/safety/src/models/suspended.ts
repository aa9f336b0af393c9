import { entity } from '@moim/common/dynamodb';

/** A person who is suspended. Its stream is what the other services hear. */
export interface Suspended {
  userId: string;
  /** ISO 8601. */
  since: string;
}

export const suspended = entity<Suspended>()('suspended', {
  table: 'safety',
  key: { pk: ['userId'] },
  traced: true,
  personal: { fields: { userId: 'delete' }, exportedAs: 'suspension' },
});
