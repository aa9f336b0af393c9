import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { requiredSetting } from '@moim/common/settings';
import { cloudFormation, deployedTemplate } from '../../../scripts/deploy/stacks.ts';
import { valuesIn } from '../../../scripts/deploy/template.ts';
import { isolatedEnvironment, region } from './isolation.ts';

const target = { stage: 'dev', region };

function actionsOf(statement: unknown): string[] {
  if (typeof statement !== 'object' || statement === null || !('Action' in statement)) return [];
  return [...valuesIn(statement.Action)].filter((one) => typeof one === 'string');
}

/** What the role of a deployed service's function allows: the role's name, and the actions. */
export async function grantedTo(
  service: string,
  roleId: string,
): Promise<{ role: string; actions: string[] }> {
  Object.assign(process.env, isolatedEnvironment(requiredSetting('DEPLOY_ENDPOINT')));
  const command = new DescribeStackResourcesCommand({ StackName: `moim-${service}-dev` });
  const { StackResources = [] } = await cloudFormation(target).send(command);
  const role = StackResources.find(
    ({ LogicalResourceId }) => LogicalResourceId === roleId,
  )?.PhysicalResourceId;
  if (role === undefined) throw new Error(`${service} has no ${roleId}.`);
  const { Resources } = await deployedTemplate(service, target);
  const policies = [...valuesIn(Resources[roleId]?.Properties?.Policies)];
  return { role, actions: [...new Set(policies.flatMap(actionsOf))] };
}
