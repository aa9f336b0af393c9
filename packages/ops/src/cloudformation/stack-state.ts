import type { Stack } from '@aws-sdk/client-cloudformation';
import { Refusal } from '../terminal/refusal.ts';
import { commandLine, type Target } from './target.ts';

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
export function requireUpdatable(service: string, stack: Stack, target: Target): void {
  const [remove, rollback] = ['remove.sh', 'rollback.sh'].map((script) =>
    commandLine(script, [service], target),
  );
  const status = String(stack.StackStatus);
  const name = stack.StackName ?? service;
  const refuse = (advice: string) => new Refusal('not-ready', `${name} is in ${status}: ${advice}`);
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED') {
    throw refuse(`its first deployment failed. Remove it (${remove}), then deploy again.`);
  }
  if (status === 'DELETE_FAILED' || status === 'IMPORT_ROLLBACK_FAILED') {
    throw refuse(`remove it first (${remove}).`);
  }
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    const { StackStatusReason: reason = 'The stack events say why.' } = stack;
    throw refuse(
      `the update failed, and so did its rollback. ${reason} Fix that, then continue the rollback with ` +
        `${rollback}. See docs/runbooks/deployment.md.`,
    );
  }
  if (status === 'REVIEW_IN_PROGRESS') {
    throw refuse(
      `it contains only a change set that was never executed. Execute the change set, or remove the stack (${remove}), then retry.`,
    );
  }
  requireIdle(service, stack);
}
