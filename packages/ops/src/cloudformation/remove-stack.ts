import {
  DeleteStackCommand,
  type Stack,
  UpdateTerminationProtectionCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { holdsData } from '../plan/data-loss.ts';
import type { Template } from '../plan/template.ts';
import { whileChanging } from '../terminal/interruption.ts';
import { Refusal } from '../terminal/refusal.ts';
import { findBucket } from './deployments.ts';
import { describeFailure } from './describe-failure.ts';
import { emptyBucket } from './empty-bucket.ts';
import { failureReason } from './failure-reason.ts';
import { cloudFormation, templateOf } from './stacks.ts';
import { stackName, type Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** The resources with data that outlive their stack. Function versions are retained as well, but go with their function. */
const retainedIn = ({ Resources }: Template): string[] =>
  Object.entries(Resources).flatMap(([id, { Type, DeletionPolicy }]) =>
    holdsData(Type) && /^Retain/.test(String(DeletionPolicy)) ? [id] : [],
  );

/** The buckets that go with their stack, which AWS does not delete while they hold anything. */
const deletedBuckets = ({ Resources }: Template): string[] =>
  Object.entries(Resources).flatMap(([id, { Type, DeletionPolicy }]) =>
    Type === 'AWS::S3::Bucket' && (id === 'ServerlessDeploymentBucket' || DeletionPolicy === 'Delete')
      ? [id]
      : [],
  );

async function emptyBuckets(service: string, ids: readonly string[], target: Target): Promise<void> {
  for (const id of ids) {
    const bucket = await findBucket(service, id, target);
    if (bucket !== undefined) await emptyBucket(bucket, target);
  }
}

/**
 * Removes a service's stack and its artifacts, and prints which resources are retained. It needs neither the service's
 * folder nor its configuration. Turns off termination protection: the operator has confirmed the removal.
 */
export async function removeStack(service: string, stack: Stack, target: Target): Promise<void> {
  const client = cloudFormation(target);
  const { StackName = stackName(service, target), StackId = StackName } = stack;
  const template = await templateOf(service, stack, target);
  const kept = retainedIn(template);
  console.error(`${service}: removing`);
  await whileChanging(async () => {
    if (stack.EnableTerminationProtection) {
      const unprotect = { StackName, EnableTerminationProtection: false };
      await withAwsErrors(client.send(new UpdateTerminationProtectionCommand(unprotect)));
    }
    await emptyBuckets(service, deletedBuckets(template), target);
    await withAwsErrors(client.send(new DeleteStackCommand({ StackName })));
    try {
      const wait = { client, maxWaitTime: 3600, minDelay: 1, maxDelay: 5 };
      await waitUntilStackDeleteComplete(wait, { StackName: StackId });
    } catch {
      const reason = await failureReason(StackId, target);
      throw new Refusal(
        'failed',
        `${service} could not be removed: ${reason}\n${await describeFailure(service, target)}`,
      );
    }
  });
  const retained = kept.length > 0 ? `; retained: ${kept.join(', ')} (docs/runbooks/deployment.md)` : '';
  console.log(`${service}: removed${retained}`);
}
