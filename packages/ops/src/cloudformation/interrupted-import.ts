import {
  DeleteStackCommand,
  paginateListChangeSets,
  type Stack,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { whileChanging } from '../terminal/interruption.ts';
import { cloudFormation, findStack, isOnlyChangeSet } from './stacks.ts';
import { stackName, type Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** The names of the change sets that deploy.sh creates to import resources; earlier versions said `take-back`. */
const ours = /^(import|take-back)-\d+$/;

/** Returns the name of a change set for an import. */
export const importName = (): string => `import-${Date.now()}`;

/**
 * Whether a stack is the rest of an interrupted import: it has nothing but change sets that deploy.sh created and never
 * executed. A change set that is still being created belongs to a run in progress.
 */
export async function isInterruptedImport(service: string, stack: Stack, target: Target): Promise<boolean> {
  if (!isOnlyChangeSet(stack)) return false;
  const [client, StackName] = [cloudFormation(target), stackName(service, target)];
  const collect = async (): Promise<boolean> => {
    for await (const { Summaries = [] } of paginateListChangeSets({ client }, { StackName })) {
      for (const { ChangeSetName = '', Status } of Summaries)
        if (!ours.test(ChangeSetName) || Status === 'CREATE_PENDING' || Status === 'CREATE_IN_PROGRESS')
          return false;
    }
    return true;
  };
  return withAwsErrors(collect());
}

/** Deletes the empty stack that an interrupted import left behind, so that the import can start again. */
export async function discardInterruptedImport(service: string, target: Target): Promise<void> {
  const stack = await findStack(service, target);
  if (!stack || !(await isInterruptedImport(service, stack, target))) return;
  const [client, StackName] = [cloudFormation(target), stack.StackId ?? stackName(service, target)];
  console.error(`${service}: discarding an interrupted import`);
  await whileChanging(async () => {
    await withAwsErrors(client.send(new DeleteStackCommand({ StackName })));
    await waitUntilStackDeleteComplete({ client, maxWaitTime: 300, minDelay: 1, maxDelay: 5 }, { StackName });
  });
}
