import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { commandLine, stackName, type Target } from './cloudformation/target.ts';
import { withAwsErrors } from './cloudformation/with-aws-errors.ts';
import { type Template, valuesIn } from './plan/template.ts';
import { Refusal } from './terminal/refusal.ts';

/** A function that a queue or a stream invokes: its name, and its alias if it has one. */
export interface MappedFunction {
  name: string;
  alias?: string;
}

const refersTo = (value: unknown, id: string): boolean => [...valuesIn(value)].includes(id);

/** The functions of a template that an event source mapping invokes. No health operation shows whether they load. */
export function mappedFunctions({ Resources }: Template): MappedFunction[] {
  const all = Object.entries(Resources);
  const mappings = all.filter(([, { Type }]) => Type === 'AWS::Lambda::EventSourceMapping');
  return all.flatMap(([id, { Type, Properties: { FunctionName: name } = {} }]) => {
    const isMapped = mappings.some(([, { Properties }]) => refersTo(Properties?.FunctionName, id));
    if (Type !== 'AWS::Lambda::Function' || typeof name !== 'string' || !isMapped) return [];
    const [alias] = all.flatMap(([, resource]) =>
      resource.Type === 'AWS::Lambda::Alias' && refersTo(resource.Properties?.FunctionName, id)
        ? [String(resource.Properties?.Name)]
        : [],
    );
    return { name, ...(alias !== undefined && { alias }) };
  });
}

/** The error in a failed invocation's payload: `TypeError: x is not a function`. */
function errorIn(payload: string): string {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return payload;
  }
  if (typeof value !== 'object' || value === null || !('errorMessage' in value)) return payload;
  return 'errorType' in value ? `${value.errorType}: ${value.errorMessage}` : String(value.errorMessage);
}

/**
 * Invokes a function with an empty batch, which loads its code and does nothing else.
 *
 * @throws {Refusal} if the function fails: it is deployed but does not work
 */
export async function requireLoadable(
  service: string,
  { name, alias }: MappedFunction,
  target: Target,
): Promise<void> {
  const command = new InvokeCommand({
    FunctionName: name,
    ...(alias !== undefined && { Qualifier: alias }),
    Payload: JSON.stringify({ Records: [] }),
  });
  const client = new LambdaClient({ region: target.region });
  const { FunctionError, Payload } = await withAwsErrors(client.send(command));
  if (FunctionError === undefined) return;
  const short = name.replace(`${stackName(service, target)}-`, '');
  const [error = ''] = errorIn(Payload?.transformToString() ?? '').split('\n');
  const logs = commandLine('logs.sh', [service, '--function', short], target);
  throw new Refusal(
    'failed',
    `${service} is deployed but does not work: its function ${short} fails with an empty batch: ${error}. ` +
      `See why with ${logs}, or go back with ${commandLine('rollback.sh', [service, '--at-once'], target)}.`,
  );
}
