import {
  CreateStackCommand,
  DeleteStackCommand,
  type Stack,
  UpdateStackCommand,
  UpdateTerminationProtectionCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { isSame } from '../plan/changes.ts';
import type { Template } from '../plan/template.ts';
import { whileChanging } from '../terminal/interruption.ts';
import { Refusal } from '../terminal/refusal.ts';
import { failureReason } from './failure-reason.ts';
import { requireIdle } from './stack-state.ts';
import { cloudFormation, findStackNamed, templateNamed } from './stacks.ts';
import type { Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** A small stack without code, which the commands make themselves. */
export interface SmallStack {
  name: string;
  target: Target;
  isProtected: boolean;
}

/** Whether a stack's first deployment failed, so that it holds nothing and cannot be updated. */
export const wasNeverDeployed = ({ StackStatus }: Stack): boolean =>
  /^(ROLLBACK_(COMPLETE|FAILED)|CREATE_FAILED|REVIEW_IN_PROGRESS)$/.test(String(StackStatus));

/** Creates, updates or removes a stack, so that it has exactly the resources and outputs of a template. */
export async function applyTemplate(small: SmallStack, template: Template): Promise<void> {
  const { name, target } = small;
  const stack = await findStackNamed(name, target);
  if (stack) requireIdle(name, stack);
  const isWanted = Object.keys(template.Resources).length > 0;
  if (stack && (!isWanted || wasNeverDeployed(stack))) await removeSmallStack(small, stack);
  if (!isWanted) return;
  const isThere = stack && !wasNeverDeployed(stack);
  if (isThere && isSame(await templateNamed(name, target), template)) return;
  await whileChanging(() => (isThere ? update(small, template) : create(small, template)));
}

const patience = { maxWaitTime: 7200, minDelay: 1, maxDelay: 10 };

async function create(
  { name: StackName, target, isProtected }: SmallStack,
  template: Template,
): Promise<void> {
  const client = cloudFormation(target);
  const command = new CreateStackCommand({
    StackName,
    TemplateBody: JSON.stringify(template),
    EnableTerminationProtection: isProtected,
    Tags: Object.entries({ project: 'moim', stage: target.stage }).map(([Key, Value]) => ({ Key, Value })),
  });
  await withAwsErrors(client.send(command));
  await unlessFailed(StackName, target, waitUntilStackCreateComplete({ client, ...patience }, { StackName }));
}

async function update({ name: StackName, target }: SmallStack, template: Template): Promise<void> {
  const client = cloudFormation(target);
  const TemplateBody = JSON.stringify(template);
  // With the tags that it has: AWS keeps them.
  await withAwsErrors(client.send(new UpdateStackCommand({ StackName, TemplateBody })));
  await unlessFailed(StackName, target, waitUntilStackUpdateComplete({ client, ...patience }, { StackName }));
}

/** Removes a stack, protected or not: the operator has confirmed it. */
export async function removeSmallStack({ name, target }: SmallStack, stack: Stack): Promise<void> {
  const client = cloudFormation(target);
  await whileChanging(async () => {
    if (stack.EnableTerminationProtection) {
      const unprotected = { StackName: name, EnableTerminationProtection: false };
      await withAwsErrors(client.send(new UpdateTerminationProtectionCommand(unprotected)));
    }
    await withAwsErrors(client.send(new DeleteStackCommand({ StackName: name })));
    // By its id, because AWS does not know the name of a stack that is gone.
    const StackName = stack.StackId ?? name;
    await unlessFailed(name, target, waitUntilStackDeleteComplete({ client, ...patience }, { StackName }));
  });
}

async function unlessFailed(name: string, target: Target, end: Promise<unknown>): Promise<void> {
  try {
    await end;
  } catch (error) {
    const reason = await failureReason(name, target);
    throw new Refusal('failed', `The stack ${name} in ${target.region} failed: ${reason}`, error);
  }
}
