import { FunctionError, invokeFunction } from '@moim/common/functions';
import { Problem } from '@moim/common/http';
import { logger } from '@moim/common/observability';
import { requiredSetting } from '@moim/common/settings';
import * as z from 'zod';
import type { Subject, SubjectType } from '../models/report.ts';

/** What the service that owns a subject answers. */
const answer = z.union([
  z.strictObject({ userId: z.string().optional(), snapshot: z.record(z.string(), z.unknown()) }),
  z.strictObject({ problem: z.literal('not-found') }),
]);

/** A subject as somebody sees it now, and whose it is. */
export interface Seen {
  userId?: string | undefined;
  snapshot: Record<string, unknown>;
}

/** The functions that show a subject, by the setting that names them. */
const settings: Readonly<Record<SubjectType, string>> = {
  user: 'USER_SNAPSHOTS',
  message: 'MESSAGE_SNAPSHOTS',
  post: 'POST_SNAPSHOTS',
  comment: 'POST_SNAPSHOTS',
};

/**
 * Asks the service that owns a subject what `viewerId` sees of it. Throws `not-found` for what they may not see,
 * `unavailable`.
 */
export async function lookAt(viewerId: string, subject: Subject): Promise<Seen> {
  const seen = answer.parse(await invoke(requiredSetting(settings[subject.type]), { viewerId, subject }));
  if ('problem' in seen) throw noSubject();
  return seen;
}

async function invoke(functionName: string, payload: object): Promise<unknown> {
  try {
    return await invokeFunction<unknown>(functionName, payload);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    if (error.code === 'unknown-function') {
      logger.warn('Nothing of this kind can be reported: the service that owns it is not deployed', {
        functionName,
      });
      throw noSubject();
    }
    const detail = 'What you report cannot be looked at right now. Try again in a moment.';
    throw new Problem('unavailable', { detail, headers: { 'retry-after': '5' }, cause: error });
  }
}

function noSubject(): Problem {
  return new Problem('not-found', { detail: 'There is nothing like that to report.' });
}
