import {
  ContinueUpdateRollbackCommand,
  type Stack,
  waitUntilStackRollbackComplete,
} from '@aws-sdk/client-cloudformation';
import { requireYes, stopAsking } from '../terminal/ask.ts';
import { Refusal } from '../terminal/refusal.ts';
import { asking } from './caller.ts';
import { describeFailed } from './describe-failed.ts';
import { cloudFormation } from './stacks.ts';
import { stackName, type Target } from './target.ts';

/** Whether an update failed, and going back from it failed too. */
export const isStuck = ({ StackStatus }: Stack): boolean => StackStatus === 'UPDATE_ROLLBACK_FAILED';

/** How the operator wants to go on. */
export interface Continuation {
  /** Logical ids of resources that stay as they are. */
  skip: string[];
  diff: boolean;
  yes: boolean;
}

/** Has a stack that is {@link isStuck} go on going back, once what stood in its way is mended. Waits for the end. */
export async function continueRollback(
  service: string,
  { StackStatusReason: reason = '' }: Stack,
  { skip, diff, yes }: Continuation,
  target: Target,
): Promise<void> {
  const StackName = stackName(service, target);
  console.log(`${StackName} is in UPDATE_ROLLBACK_FAILED. ${reason}`.trimEnd());
  const rest = skip.length > 0 ? `, but for ${skip.join(', ')}, which stays as it is` : '';
  console.log(`It would go on going back to what was there before${rest}.`);
  if (diff) return;
  if (!yes) await requireYes(`Have ${StackName} go on?`);
  stopAsking();

  const client = cloudFormation(target);
  const skipped = skip.length > 0 ? { ResourcesToSkip: skip } : {};
  await asking(client.send(new ContinueUpdateRollbackCommand({ StackName, ...skipped })));
  try {
    await waitUntilStackRollbackComplete(
      { client, maxWaitTime: 3600, minDelay: 1, maxDelay: 5 },
      { StackName },
    );
  } catch {
    throw new Refusal('failed', `${service} could not go back: ${await describeFailed(service, target)}`);
  }
  console.log(`${service}: what was there before is there`);
}
