import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { requiredSetting } from '@moim/common/settings';
import { cloudFormation, deployedTemplates, valuesIn } from '@moim/ops';
import { isolatedEnvironment, region } from './isolation.ts';

/** The actions that a deployed function's role allows. */
export interface Grant {
  /** `auth ConsumeRole` */
  name: string;
  /** The role's physical name. */
  role: string;
  actions: string[];
}

const target = { stage: 'dev', region };

function actionsOf(statement: unknown): string[] {
  if (typeof statement !== 'object' || statement === null || !('Action' in statement)) return [];
  return [...valuesIn(statement.Action)].filter((one) => typeof one === 'string');
}

async function physicalIds(service: string): Promise<Map<string | undefined, string>> {
  const command = new DescribeStackResourcesCommand({ StackName: `moim-${service}-dev` });
  const { StackResources = [] } = await cloudFormation(target).send(command);
  return new Map(
    StackResources.map(({ LogicalResourceId, PhysicalResourceId = '' }) => [
      LogicalResourceId,
      PhysicalResourceId,
    ]),
  );
}

/** Returns the actions that the roles of all deployed functions allow. */
export async function grants(): Promise<Grant[]> {
  Object.assign(process.env, isolatedEnvironment(requiredSetting('DEPLOY_ENDPOINT')));
  const ofServices = [...(await deployedTemplates(target))].map(async ([service, { Resources }]) => {
    const ids = await physicalIds(service);
    return Object.entries(Resources)
      .filter(([, { Type }]) => Type === 'AWS::IAM::Role')
      .map(([id, { Properties }]) => ({
        name: `${service} ${id}`,
        role: ids.get(id) ?? id,
        actions: [...new Set([...valuesIn(Properties?.Policies)].flatMap(actionsOf))],
      }));
  });
  return (await Promise.all(ofServices)).flat();
}
