import { UserPoolError } from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import { logger } from '@moim/common/observability';

/**
 * Waits for a call and hides how it ends, because only accounts that exist are refused, throttled or undeliverable. What
 * passes through says nothing about an account: that the user pool does not answer at all, and bugs.
 */
export async function concealingAccounts(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof UserPoolError && error.answered) {
      if (error.code === 'unavailable' || error.code === 'misconfigured') {
        logger.error('The user pool could not send a code', { error });
      }
      return;
    }
    if (error instanceof Problem && error.status < 500) return;
    throw error;
  }
}
