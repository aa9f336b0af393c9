import {
  ContinueUpdateRollbackCommand,
  type Stack,
  waitUntilStackRollbackComplete,
} from '@aws-sdk/client-cloudformation';
import { closePrompt, requireYes } from '../terminal/ask.ts';
import { Refusal } from '../terminal/refusal.ts';
import { describeFailure } from './describe-failure.ts';
import { cloudFormation } from './stacks.ts';
import { type AccountTarget, stackName } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Whether an update of the stack failed and its rollback failed too. */
export const isRollbackStuck = ({ StackStatus }: Stack): boolean => StackStatus === 'UPDATE_ROLLBACK_FAILED';

/** How the operator wants the rollback to continue. */
export interface Continuation {
  /** Logical ids of the resources to skip. */
  skip: string[];
  diff: boolean;
  yes: boolean;
}

/** Continues the rollback of a stack in `UPDATE_ROLLBACK_FAILED` and waits for it to end. */
export async function continueRollback(
  service: string,
  { StackStatusReason: reason = '' }: Stack,
  { skip, diff, yes }: Continuation,
  target: AccountTarget,
): Promise<void> {
  const StackName = stackName(service, target);
  console.log(`${StackName} is in UPDATE_ROLLBACK_FAILED. ${reason}`.trimEnd());
  const rest = skip.length > 0 ? `, skipping ${skip.join(', ')}` : '';
  console.log(`CloudFormation would continue the rollback to the previous version${rest}.`);
  if (diff) return;
  if (!yes)
    await requireYes(`Continue the rollback of ${StackName} in ${target.region}, account ${target.account}?`);
  closePrompt();

  const client = cloudFormation(target);
  const skipped = skip.length > 0 ? { ResourcesToSkip: skip } : {};
  await withAwsErrors(client.send(new ContinueUpdateRollbackCommand({ StackName, ...skipped })));
  try {
    await waitUntilStackRollbackComplete(
      { client, maxWaitTime: 3600, minDelay: 1, maxDelay: 5 },
      { StackName },
    );
  } catch {
    throw new Refusal(
      'failed',
      `${service} could not be rolled back: ${await describeFailure(service, target)}`,
    );
  }
  console.log(`${service}: rolled back to the previous version`);
}
