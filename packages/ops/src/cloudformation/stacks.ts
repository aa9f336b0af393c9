import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateListStacks,
  type Stack,
  type StackStatus,
} from '@aws-sdk/client-cloudformation';
import { mapConcurrently } from '../map-concurrently.ts';
import { parseTemplate, type Template } from '../plan/template.ts';
import { stackName, type Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Returns a CloudFormation client for the target's region. */
export const cloudFormation = ({ region }: Target): CloudFormationClient =>
  new CloudFormationClient({ region, maxAttempts: 4 });

const isMissing = (error: unknown): boolean => error instanceof Error && /does not exist/.test(error.message);

/** Returns a service's stack; undefined if it does not exist. */
export const findStack = (service: string, target: Target): Promise<Stack | undefined> =>
  findStackNamed(stackName(service, target), target);

/** Returns the stack of a name; undefined if it does not exist. */
export async function findStackNamed(StackName: string, target: Target): Promise<Stack | undefined> {
  const client = cloudFormation(target);
  try {
    const command = new DescribeStacksCommand({ StackName });
    return (await client.send(command)).Stacks?.[0];
  } catch (error) {
    if (isMissing(error)) return undefined;
    return withAwsErrors(Promise.reject(error));
  }
}

/** Whether a stack consists only of a change set that was never executed, so that it has neither template nor resources. */
export const isOnlyChangeSet = ({ StackStatus }: Stack): boolean => StackStatus === 'REVIEW_IN_PROGRESS';

async function listStackNames(target: Target): Promise<string[]> {
  const gone: StackStatus[] = ['DELETE_COMPLETE'];
  const names = new Set<string>();
  for await (const page of paginateListStacks({ client: cloudFormation(target) }, {})) {
    for (const { StackName = '', StackStatus } of page.StackSummaries ?? [])
      if (StackStatus === undefined || !gone.includes(StackStatus)) names.add(StackName);
  }
  return [...names].sort();
}

/** Parts of the web app, which have no folder: src/edge. */
const notServices = new Set(['web-edge', 'web-edge-arns']);

/**
 * Returns the stacks of a stage by service, as AWS lists them: also of services that the working copy does not have. A
 * stack's tag decides between stages whose names end alike, such as `dev` and `my-dev`.
 */
export async function deployedStacks(target: Target): Promise<Map<string, Stack>> {
  const [start, end] = ['moim-', `-${target.stage}`];
  const services = (await withAwsErrors(listStackNames(target)))
    .filter((name) => name.startsWith(start) && name.endsWith(end) && name.length > start.length + end.length)
    .map((name) => name.slice(start.length, -end.length))
    .filter((service) => !notServices.has(service));
  const found = await mapConcurrently(services, (service) => findStack(service, target), 4);
  const entries = services.flatMap((service, index) => {
    const stack = found[index];
    const stage = stack?.Tags?.find(({ Key }) => Key === 'stage')?.Value ?? target.stage;
    return stack && stage === target.stage ? [[service, stack] as const] : [];
  });
  return new Map(entries);
}

/** Returns the URL of a stage's API; undefined if `platform` is not deployed. */
export async function apiAddress(target: Target): Promise<string | undefined> {
  const { Outputs = [] } = (await findStack('platform', target)) ?? {};
  return Outputs.find(({ OutputKey }) => OutputKey === 'HttpApiUrl')?.OutputValue;
}

/** Returns the URL of a stage's web app; undefined if `web` is not deployed. */
export const appAddress = async (target: Target): Promise<string | undefined> =>
  appUrlOf(await findStack('web', target));

/** Returns the URL of the app that a stack serves. */
export const appUrlOf = (stack: Stack | undefined): string | undefined =>
  stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'AppUrl')?.OutputValue;

/** Returns the template of a service's stack as it was uploaded. */
export const deployedTemplate = (service: string, target: Target): Promise<Template> =>
  templateNamed(stackName(service, target), target);

/** Returns the template of the stack of a name as it was uploaded. */
export async function templateNamed(StackName: string, target: Target): Promise<Template> {
  const command = new GetTemplateCommand({ StackName, TemplateStage: 'Original' });
  const { TemplateBody = '{}' } = await withAwsErrors(cloudFormation(target).send(command));
  return parseTemplate(TemplateBody);
}

/** Returns the template of a service's stack; an empty one for a stack that never had one. */
export const templateOf = async (service: string, stack: Stack, target: Target): Promise<Template> =>
  isOnlyChangeSet(stack) ? { Resources: {} } : deployedTemplate(service, target);
