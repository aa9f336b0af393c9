import { findEmail } from '@moim/common/auth';
import { exportHandler } from '@moim/common/exports';

/** Invoked by files, for a person who asks for their data. */
export const exportOf = exportHandler({
  account: async (userId) => {
    const email = await findEmail(userId);
    return { items: email === undefined ? [] : [{ userId, email }] };
  },
});
