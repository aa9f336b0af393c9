import type { Stack } from '@aws-sdk/client-cloudformation';
import { Refusal } from '../terminal/refusal.ts';
import type { Target } from './target.ts';

const isChanging = (status: string): boolean =>
  status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';

/** Refuses a stack that somebody changes. */
export function requireIdle(service: string, { StackName = service, StackStatus }: Stack): void {
  if (!isChanging(String(StackStatus))) return;
  throw new Refusal(
    'notReady',
    `${StackName} is in ${StackStatus}: somebody changes it right now. Wait until they are done, then repeat.`,
  );
}

/** Refuses a stack that CloudFormation cannot update now, and says what to do. */
export function requireUpdatable(service: string, stack: Stack, { stage }: Target): void {
  const status = String(stack.StackStatus);
  const name = stack.StackName ?? service;
  const refuse = (advice: string) => new Refusal('notReady', `${name} is in ${status}: ${advice}`);
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED') {
    throw refuse(
      `its first deployment failed. Remove it (scripts/remove.sh ${service} --stage ${stage}), then deploy again.`,
    );
  }
  if (status === 'DELETE_FAILED' || status === 'IMPORT_ROLLBACK_FAILED') {
    throw refuse(`remove it first (scripts/remove.sh ${service} --stage ${stage}).`);
  }
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    const { StackStatusReason: reason = 'Its events say why.' } = stack;
    throw refuse(
      `going back did not succeed either. ${reason} Mend that, then scripts/rollback.sh ${service} --stage ${stage}: ` +
        'it goes on. See docs/runbooks/deployment.md.',
    );
  }
  if (status === 'REVIEW_IN_PROGRESS') {
    throw refuse('it holds nothing but a change set. Execute or delete that, or the stack, then repeat.');
  }
  requireIdle(service, stack);
}
