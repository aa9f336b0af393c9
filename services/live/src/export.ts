import { exportHandler } from '@moim/common/exports';
import { recipients } from './models/recipient.ts';

/** Invoked by files, for a person who asks for their data. */
export const exportOf = exportHandler({
  notifications: async (userId) => {
    const found = await recipients.get({ userId }, { consistent: true });
    if (!found || found.left) return { items: [] };
    const { devices, off = [], texts = false } = found;
    const shown = devices.map(({ endpointArn: _endpointArn, ...device }) => device);
    return { items: [{ devices: shown, off, texts }] };
  },
});
