import { ListExportsCommand, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { cloudFormation, knownServices } from '@moim/ops';
import { region } from '../lane/isolation.ts';

/** The deployed services. */
export const services = knownServices();

/** The target that the lane deploys to. */
export const target = { stage: 'dev', region };

/** The physical ids of a service's resources, by logical id. */
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

/** The values of all exports, by name. */
export async function exported(): Promise<Map<string, string>> {
  const { Exports = [] } = await cloudFormation(target).send(new ListExportsCommand({}));
  return new Map(Exports.map(({ Name = '', Value = '' }) => [Name, Value]));
}
