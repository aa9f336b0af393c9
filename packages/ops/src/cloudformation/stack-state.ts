import type { Stack } from '@aws-sdk/client-cloudformation';
import { Refusal } from '../terminal/refusal.ts';
import type { Target } from './target.ts';

const isChanging = (status: string): boolean =>
  status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';

/** Refuses a stack that another operation is changing. */
export function requireIdle(service: string, { StackName = service, StackStatus }: Stack): void {
  if (!isChanging(String(StackStatus))) return;
  throw new Refusal(
    'not-ready',
    `${StackName} is in ${StackStatus}: another operation is changing it. Wait until that ends, then retry.`,
  );
}

/** Refuses a stack that CloudFormation cannot update in its current state, and says what to do. */
export function requireUpdatable(service: string, stack: Stack, { stage }: Target): void {
  const status = String(stack.StackStatus);
  const name = stack.StackName ?? service;
  const refuse = (advice: string) => new Refusal('not-ready', `${name} is in ${status}: ${advice}`);
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED') {
    throw refuse(
      `its first deployment failed. Remove it (scripts/remove.sh ${service} --stage ${stage}), then deploy again.`,
    );
  }
  if (status === 'DELETE_FAILED' || status === 'IMPORT_ROLLBACK_FAILED') {
    throw refuse(`remove it first (scripts/remove.sh ${service} --stage ${stage}).`);
  }
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    const { StackStatusReason: reason = 'The stack events say why.' } = stack;
    throw refuse(
      `the update failed, and so did its rollback. ${reason} Fix that, then continue the rollback with ` +
        `scripts/rollback.sh ${service} --stage ${stage}. See docs/runbooks/deployment.md.`,
    );
  }
  if (status === 'REVIEW_IN_PROGRESS') {
    throw refuse(
      'it contains only a change set that was never executed. Execute or delete the change set, or delete the stack, then retry.',
    );
  }
  requireIdle(service, stack);
}
