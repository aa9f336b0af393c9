import { ListExportsCommand, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { cloudFormation, knownServices } from '@moim/ops';
import { region } from '../lane/isolation.ts';

/** The services that were deployed. */
export const services = knownServices();

/** Where the lane deploys to. */
export const target = { stage: 'dev', region };

/** What the resources of a service's stack are called by AWS, by logical id. */
export async function physicalIds(service: string): Promise<Map<string, string>> {
  const command = new ListStackResourcesCommand({ StackName: `moim-${service}-dev` });
  const { StackResourceSummaries = [] } = await cloudFormation(target).send(command);
  return new Map(
    StackResourceSummaries.map(({ LogicalResourceId = '', PhysicalResourceId = '' }) => [
      LogicalResourceId,
      PhysicalResourceId,
    ]),
  );
}

/** What all stacks export, by name. */
export async function exported(): Promise<Map<string, string>> {
  const { Exports = [] } = await cloudFormation(target).send(new ListExportsCommand({}));
  return new Map(Exports.map(({ Name = '', Value = '' }) => [Name, Value]));
}
