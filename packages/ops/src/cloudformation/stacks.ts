import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { parseTemplate, type Template } from '../plan/template.ts';
import { asking } from './caller.ts';
import { stackName, type Target } from './target.ts';

export const cloudFormation = ({ region }: Target): CloudFormationClient =>
  new CloudFormationClient({ region, maxAttempts: 4 });

const isMissing = (error: unknown): boolean => error instanceof Error && /does not exist/.test(error.message);

/** The stack of a service, or nothing when it is not deployed. */
export async function findStack(service: string, target: Target): Promise<Stack | undefined> {
  const client = cloudFormation(target);
  try {
    const command = new DescribeStacksCommand({ StackName: stackName(service, target) });
    return (await client.send(command)).Stacks?.[0];
  } catch (error) {
    if (isMissing(error)) return undefined;
    return asking(Promise.reject(error));
  }
}

/** Where the API of a stage is; undefined while `platform` is not deployed. */
export async function apiAddress(target: Target): Promise<string | undefined> {
  const { Outputs = [] } = (await findStack('platform', target)) ?? {};
  return Outputs.find(({ OutputKey }) => OutputKey === 'HttpApiUrl')?.OutputValue;
}

/** The template that a service's stack was last given. */
export async function deployedTemplate(service: string, target: Target): Promise<Template> {
  const command = new GetTemplateCommand({
    StackName: stackName(service, target),
    TemplateStage: 'Original',
  });
  const { TemplateBody = '{}' } = await asking(cloudFormation(target).send(command));
  return parseTemplate(TemplateBody);
}
