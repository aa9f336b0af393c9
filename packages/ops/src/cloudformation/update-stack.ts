import { UpdateStackCommand, waitUntilStackUpdateComplete } from '@aws-sdk/client-cloudformation';
import { whileChanging } from '../terminal/interruption.ts';
import { Refusal } from '../terminal/refusal.ts';
import { describeFailure } from './describe-failure.ts';
import { failureReason } from './failure-reason.ts';
import { cloudFormation, findStack } from './stacks.ts';
import { stackName, type Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Updates a service's stack to a template in S3 and waits for the end. Keeps the stack's tags. */
export async function updateStack(service: string, TemplateURL: string, target: Target): Promise<void> {
  const [client, StackName] = [cloudFormation(target), stackName(service, target)];
  const { Tags } = (await findStack(service, target)) ?? {};
  await whileChanging(async () => {
    const command = new UpdateStackCommand({
      StackName,
      TemplateURL,
      Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
      ...(Tags && { Tags }),
    });
    try {
      await client.send(command);
    } catch (error) {
      if (error instanceof Error && /No updates are to be performed/.test(error.message)) return;
      return withAwsErrors(Promise.reject(error));
    }
    try {
      const wait = { client, maxWaitTime: 7200, minDelay: 1, maxDelay: 5 };
      await waitUntilStackUpdateComplete(wait, { StackName });
    } catch {
      const reason = await failureReason(StackName, target);
      throw new Refusal(
        'failed',
        `${service} could not be updated: ${reason}\n${await describeFailure(service, target)}`,
      );
    }
  });
}
