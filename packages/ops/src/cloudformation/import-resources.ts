import {
  CreateChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  waitUntilChangeSetCreateComplete,
  waitUntilStackImportComplete,
} from '@aws-sdk/client-cloudformation';
import type { Change } from '../plan/changes.ts';
import { type Resource, type Template, valuesIn } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { asking } from './caller.ts';
import { describeFailed } from './describe-failed.ts';
import { cloudFormation, deployedTemplate, findStack } from './stacks.ts';
import { stackName, type Target } from './target.ts';

/** Whether something in a template speaks of one of its resources. */
const speaksOf = (value: unknown, ids: readonly string[]): boolean =>
  [...valuesIn(value)].some(
    (text) => typeof text === 'string' && ids.some((id) => text === id || text.includes(`\${${id}`)),
  );

/** A resource without what it says of others, which are not there when it is imported. */
function alone(
  { Type, Properties = {}, DeletionPolicy, UpdateReplacePolicy }: Resource,
  ids: string[],
): Resource {
  const own = Object.entries(Properties).filter(([, value]) => !speaksOf(value, ids));
  return {
    Type,
    ...(DeletionPolicy !== undefined && { DeletionPolicy }),
    ...(UpdateReplacePolicy !== undefined && { UpdateReplacePolicy }),
    Properties: Object.fromEntries(own),
  };
}

/** What is deployed, and beside it what was left behind: an import may change nothing else. */
export function importTemplate(deployed: Template, packaged: Template, changes: readonly Change[]): Template {
  const ids = Object.keys(packaged.Resources);
  const added = changes.flatMap(({ id }) => {
    const resource = packaged.Resources[id];
    return resource ? [[id, alone(resource, ids)] as const] : [];
  });
  return { ...deployed, Resources: { ...deployed.Resources, ...Object.fromEntries(added) } };
}

/**
 * Has a service's stack take over what an earlier one left behind, with what is in it: an import of CloudFormation.
 * Deploying brings all the rest.
 */
export async function takeBack(
  service: string,
  packaged: Template,
  changes: readonly Change[],
  target: Target,
): Promise<void> {
  const own = changes.filter(({ effect }) => effect === 'taken back');
  if (own.length === 0) return;
  const [client, StackName] = [cloudFormation(target), stackName(service, target)];
  const before = await findStack(service, target);
  const deployed = before ? await deployedTemplate(service, target) : { Resources: {} };
  const names = own.map(({ id }) => id).join(', ');
  console.error(`${service}: taking back ${names}`);
  const changeSet = { StackName, ChangeSetName: `take-back-${Date.now()}` };
  await asking(
    client.send(
      new CreateChangeSetCommand({
        ...changeSet,
        ChangeSetType: 'IMPORT',
        TemplateBody: JSON.stringify(importTemplate(deployed, packaged, own)),
        Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
        ResourcesToImport: own.map(({ id, type, identifier }) => ({
          LogicalResourceId: id,
          ResourceType: type,
          ResourceIdentifier: identifier,
        })),
      }),
    ),
  );
  const wait = { client, maxWaitTime: 900, minDelay: 1, maxDelay: 5 };
  const refuse = (why: unknown): Refusal =>
    new Refusal('failed', `${service} could not take back ${names}: ${why}`);
  try {
    await waitUntilChangeSetCreateComplete(wait, changeSet);
  } catch {
    const { StatusReason } = await asking(client.send(new DescribeChangeSetCommand(changeSet)));
    // It is nothing but this change set.
    if (!before) await asking(client.send(new DeleteStackCommand({ StackName })));
    throw refuse(`${StatusReason}\nNothing was done.`);
  }
  await asking(client.send(new ExecuteChangeSetCommand(changeSet)));
  try {
    await waitUntilStackImportComplete(wait, { StackName });
  } catch {
    throw refuse(await describeFailed(service, target));
  }
}
