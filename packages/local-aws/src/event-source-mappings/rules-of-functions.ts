import { reasonOf } from '../core/failure.ts';
import { type Json, type JsonObject, objectOf } from '../core/json.ts';
import { awsJsonRequest } from '../protocols/aws-json-request.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import type { MappingContext } from './mapping.ts';

/** The rule target of an `eventBridge` event. */
function targetOf(event: JsonObject, arn: string): JsonObject {
  const { input, inputPath, inputTransformer } = event;
  const { inputPathsMap, inputTemplate } = objectOf(inputTransformer);
  return {
    Id: 'function',
    Arn: arn,
    ...(input !== undefined && { Input: JSON.stringify(input) }),
    ...(inputPath !== undefined && { InputPath: inputPath }),
    ...(inputTemplate !== undefined && {
      InputTransformer: { InputPathsMap: inputPathsMap ?? {}, InputTemplate: inputTemplate },
    }),
  };
}

/** Creates the rules of a function's `eventBridge` events. */
export async function makeRules(
  events: readonly Json[],
  { function: it, region, terminal }: MappingContext,
  endpoint: string,
): Promise<void> {
  const { name } = it.configuration;
  const arn = `arn:aws:lambda:${region}:${accountId}:function:${name}`;
  const request = (operation: string, input: object) =>
    awsJsonRequest(endpoint, `AWSEvents.${operation}`, input);
  for (const [index, event] of events.map(objectOf).entries()) {
    const { eventBus, pattern, enabled } = event;
    const rule = `${name}-rule-${index + 1}`;
    const bus = eventBus === undefined ? {} : { EventBusName: eventBus };
    const State = enabled === false ? 'DISABLED' : 'ENABLED';
    try {
      await request('PutRule', { Name: rule, ...bus, State, EventPattern: JSON.stringify(pattern) });
      await request('PutTargets', { Rule: rule, ...bus, Targets: [targetOf(event, arn)] });
    } catch (error) {
      terminal.complain(`${name}: EventBridge rule ${index + 1} cannot be created: ${reasonOf(error)}`);
    }
  }
}
