import { DescribeStackEventsCommand } from '@aws-sdk/client-cloudformation';
import { cloudFormation } from './stacks.ts';
import type { Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Returns why the latest operation on a stack failed: the first resource that failed, and CloudFormation's reason. */
export async function failureReason(StackName: string, target: Target): Promise<string> {
  const { StackEvents = [] } = await withAwsErrors(
    cloudFormation(target).send(new DescribeStackEventsCommand({ StackName })),
  );
  const start = StackEvents.findIndex(
    ({ PhysicalResourceId, StackId, ResourceStatus = '' }) =>
      PhysicalResourceId === StackId && /^(CREATE|UPDATE|DELETE|IMPORT)_IN_PROGRESS$/.test(ResourceStatus),
  );
  const latest = start === -1 ? StackEvents : StackEvents.slice(0, start);
  const failed = latest.findLast(
    ({ ResourceStatus = '', ResourceStatusReason = '' }) =>
      ResourceStatus.endsWith('_FAILED') && !/cancelled/i.test(ResourceStatusReason),
  );
  if (!failed) return 'CloudFormation gave no reason.';
  return `${failed.LogicalResourceId}: ${failed.ResourceStatusReason ?? failed.ResourceStatus}`;
}
