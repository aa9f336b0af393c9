import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { parseTemplate, type Template } from '../plan/template.ts';
import { stackName, type Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Returns a CloudFormation client for the target's region. */
export const cloudFormation = ({ region }: Target): CloudFormationClient =>
  new CloudFormationClient({ region, maxAttempts: 4 });

const isMissing = (error: unknown): boolean => error instanceof Error && /does not exist/.test(error.message);

/** Returns a service's stack; undefined if it does not exist. */
export async function findStack(service: string, target: Target): Promise<Stack | undefined> {
  const client = cloudFormation(target);
  try {
    const command = new DescribeStacksCommand({ StackName: stackName(service, target) });
    return (await client.send(command)).Stacks?.[0];
  } catch (error) {
    if (isMissing(error)) return undefined;
    return withAwsErrors(Promise.reject(error));
  }
}

/** Returns the URL of a stage's API; undefined if `platform` is not deployed. */
export async function apiAddress(target: Target): Promise<string | undefined> {
  const { Outputs = [] } = (await findStack('platform', target)) ?? {};
  return Outputs.find(({ OutputKey }) => OutputKey === 'HttpApiUrl')?.OutputValue;
}

/** Returns the template of a service's stack as it was uploaded. */
export async function deployedTemplate(service: string, target: Target): Promise<Template> {
  const command = new GetTemplateCommand({
    StackName: stackName(service, target),
    TemplateStage: 'Original',
  });
  const { TemplateBody = '{}' } = await withAwsErrors(cloudFormation(target).send(command));
  return parseTemplate(TemplateBody);
}
