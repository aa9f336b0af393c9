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
import { whileChanging } from '../terminal/interruption.ts';
import { Refusal } from '../terminal/refusal.ts';
import { describeFailure } from './describe-failure.ts';
import { importName } from './interrupted-import.ts';
import { cloudFormation, deployedTemplate, findStack } from './stacks.ts';
import { stackName, type Target } from './target.ts';
import { withUploadedTemplate } from './upload-template.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** The bytes of a template that CloudFormation takes in a request. */
const maximumTemplateBody = 51_200;

/** Whether a value in a template refers to one of the given resources. */
const refersTo = (value: unknown, ids: readonly string[]): boolean =>
  [...valuesIn(value)].some(
    (text) => typeof text === 'string' && ids.some((id) => text === id || text.includes(`\${${id}`)),
  );

/** Drops the properties that refer to other resources, which do not exist yet when this one is imported. */
function withoutReferences(
  { Type, Properties = {}, DeletionPolicy, UpdateReplacePolicy }: Resource,
  ids: string[],
): Resource {
  const own = Object.entries(Properties).filter(([, value]) => !refersTo(value, ids));
  return {
    Type,
    ...(DeletionPolicy !== undefined && { DeletionPolicy }),
    ...(UpdateReplacePolicy !== undefined && { UpdateReplacePolicy }),
    Properties: Object.fromEntries(own),
  };
}

/** Returns the deployed template plus the retained resources; an import must not change anything else. */
export function importTemplate(deployed: Template, packaged: Template, changes: readonly Change[]): Template {
  const ids = Object.keys(packaged.Resources);
  const added = changes.flatMap(({ id }) => {
    const resource = packaged.Resources[id];
    return resource ? [[id, withoutReferences(resource, ids)] as const] : [];
  });
  return { ...deployed, Resources: { ...deployed.Resources, ...Object.fromEntries(added) } };
}

/**
 * Imports the resources that an earlier stack retained, with their data, into the service's stack. The deployment that
 * follows adds everything else.
 */
export async function importRetained(
  service: string,
  packaged: Template,
  changes: readonly Change[],
  target: Target,
): Promise<void> {
  const own = changes.filter(({ effect }) => effect === 'imported');
  if (own.length > 0) await whileChanging(() => runImport(service, packaged, own, target));
}

async function runImport(
  service: string,
  packaged: Template,
  own: readonly Change[],
  target: Target,
): Promise<void> {
  const [client, StackName] = [cloudFormation(target), stackName(service, target)];
  const before = await findStack(service, target);
  const deployed = before ? await deployedTemplate(service, target) : { Resources: {} };
  const names = own.map(({ id }) => id).join(', ');
  console.error(`${service}: importing ${names}`);
  const changeSet = { StackName, ChangeSetName: importName() };
  const wait = { client, maxWaitTime: 900, minDelay: 1, maxDelay: 5 };
  const refuse = (why: unknown): Refusal =>
    new Refusal('failed', `${service} could not import ${names}: ${why}`);
  const create = async (source: { TemplateBody: string } | { TemplateURL: string }): Promise<void> => {
    const command = new CreateChangeSetCommand({
      ...changeSet,
      ...source,
      ChangeSetType: 'IMPORT',
      Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
      ResourcesToImport: own.map(({ id, type, identifier }) => ({
        LogicalResourceId: id,
        ResourceType: type,
        ResourceIdentifier: identifier,
      })),
    });
    await withAwsErrors(client.send(command));
    await waitUntilChangeSetCreateComplete(wait, changeSet);
  };
  const template = importTemplate(deployed, packaged, own);
  const TemplateBody = JSON.stringify(template);
  try {
    if (Buffer.byteLength(TemplateBody) <= maximumTemplateBody) await create({ TemplateBody });
    else await withUploadedTemplate(service, template, target, (TemplateURL) => create({ TemplateURL }));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { StatusReason } = await withAwsErrors(client.send(new DescribeChangeSetCommand(changeSet)));
    // A new stack consists only of this change set.
    if (!before) await withAwsErrors(client.send(new DeleteStackCommand({ StackName })));
    throw refuse(`${StatusReason}\nNothing was changed.`);
  }
  await withAwsErrors(client.send(new ExecuteChangeSetCommand(changeSet)));
  try {
    await waitUntilStackImportComplete(wait, { StackName });
  } catch {
    throw refuse(await describeFailure(service, target));
  }
}
