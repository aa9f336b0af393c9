import { suspensionRecords } from '@moim/common/suspensions';

/** Who was suspended lately, from the events of safety. */
export const suspensions = suspensionRecords('live');
