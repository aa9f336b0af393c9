import { TransactionFailed, UniqueTaken, VersionConflict } from '@moim/common/dynamodb';
import { Problem, preconditionFailed } from '@moim/common/http';

/** The error of the write itself, out of the transaction that it was part of. */
function causeOf(error: unknown): unknown {
  return error instanceof TransactionFailed ? error.cause : error;
}

/** Waits for a write, and reports a taken nickname as `conflict`. */
export async function withNicknameConflict<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (!(causeOf(error) instanceof UniqueTaken)) throw error;
    const errors = [{ path: 'nickname', message: 'Someone else has this nickname' }];
    throw new Problem('conflict', { detail: 'Choose another nickname.', errors, cause: causeOf(error) });
  }
}

/** Waits for a write, and fails the precondition if the profile has changed since it was checked. */
export async function failingWhenOvertaken<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    const cause = causeOf(error);
    if (cause instanceof VersionConflict) throw preconditionFailed(cause);
    throw error;
  }
}

export function noProfile(): Problem {
  return new Problem('not-found', { detail: 'There is no such profile.' });
}

export function alreadyLeft(): Problem {
  const detail = 'You left, and your sign-in is deleted with everything else. Sign up again to come back.';
  return new Problem('conflict', { detail });
}
