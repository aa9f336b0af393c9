import { randomUUID } from 'node:crypto';
import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { AwsError, type Operation } from '../protocols/aws-json-server.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import { queueBehind } from '../sqs/queue-behind.ts';
import type { Queues } from '../sqs/queues.ts';
import { inputFor } from './input.ts';
import { patternOf } from './pattern.ts';
import { busNameOf, type Rule, ruleOf, targetOf } from './rules.ts';

export const busArn = (name: string, region: string): string =>
  `arn:aws:events:${region}:${accountId}:event-bus/${name}`;
export const ruleArn = (bus: string, name: string, region: string): string =>
  `arn:aws:events:${region}:${accountId}:rule/${bus === 'default' ? '' : `${bus}/`}${name}`;

const mostEntries = 10;
const mostBytes = 256 * 1024;
const listOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** An event as rules match it and targets receive it. */
function eventOf(entry: JsonObject, region: string): JsonObject {
  const seconds = entry.Time === undefined ? Date.now() / 1000 : Number(entry.Time);
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': stringOf(entry.DetailType),
    source: stringOf(entry.Source),
    account: accountId,
    time: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`,
    region,
    resources: Array.isArray(entry.Resources) ? entry.Resources : [],
    detail: detailOf(entry),
  };
}

function detailOf({ Detail }: JsonObject): JsonObject {
  try {
    const detail: unknown = JSON.parse(stringOf(Detail));
    if (isObject(detail)) return detail;
  } catch {
    // Falls through to the error below.
  }
  throw new AwsError('MalformedDetail', 'Detail is malformed.');
}

/**
 * EventBridge's operations, for rules with queues and functions as targets. PutEvents responds once an event is on disk
 * in the queue of every target, so that a kill loses nothing.
 */
export function busOperations(queues: Queues, region: string): Record<string, Operation> {
  const buses = new Set(['default']);
  const rules = new Map<string, Rule>();

  const idOf = (bus: string, name: string): string => `${bus}/${name}`;
  const ruleNamed = ({ EventBusName, Rule: rule, Name }: JsonObject): Rule => {
    const name = stringOf(rule ?? Name);
    const found = rules.get(idOf(busNameOf(EventBusName), name));
    if (!found) throw new AwsError('ResourceNotFoundException', `Rule ${name} does not exist.`);
    return found;
  };

  function deliver(entry: JsonObject): object {
    try {
      const bus = busNameOf(entry.EventBusName);
      if (!buses.has(bus))
        throw new AwsError('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
      const event = eventOf(entry, region);
      for (const rule of rules.values()) {
        if (rule.bus !== bus || !rule.enabled || !rule.matches(event)) continue;
        const named = { name: rule.name, arn: ruleArn(bus, rule.name, region) };
        for (const target of rule.targets.values()) {
          if (queues.send(queueBehind(target.arn), inputFor(target.input, event, named)) === undefined) {
            throw new AwsError(
              'InternalFailure',
              `The target ${target.arn} of ${rule.name} does not exist locally.`,
            );
          }
        }
      }
      return { EventId: event.id };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return { ErrorCode: error.name, ErrorMessage: error.message };
    }
  }

  return {
    CreateEventBus: async ({ Name }) => {
      buses.add(stringOf(Name));
      return { EventBusArn: busArn(stringOf(Name), region) };
    },
    PutEvents: async ({ Entries }) => {
      const entries = listOf(Entries);
      if (entries.length < 1 || entries.length > mostEntries) {
        throw new AwsError('ValidationException', `Entries must have 1 to ${mostEntries} members.`);
      }
      const bytes = entries.reduce((sum, { Detail }) => sum + Buffer.byteLength(stringOf(Detail)), 0);
      if (bytes > mostBytes) {
        throw new AwsError(
          'ValidationException',
          'Total size of the entries in the request is over the limit.',
        );
      }
      const results = entries.map(deliver);
      return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
    },
    PutRule: async (input) => {
      const rule = ruleOf(input, stringOf(input.Name));
      const id = idOf(rule.bus, rule.name);
      rules.set(id, { ...rule, targets: rules.get(id)?.targets ?? rule.targets });
      return { RuleArn: ruleArn(rule.bus, rule.name, region) };
    },
    DeleteRule: async (input) => {
      const { bus, name } = ruleNamed(input);
      rules.delete(idOf(bus, name));
      return {};
    },
    PutTargets: async (input) => {
      const { targets } = ruleNamed(input);
      for (const target of listOf(input.Targets).map(targetOf)) targets.set(target.id, target);
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
    RemoveTargets: async (input) => {
      const { targets } = ruleNamed(input);
      for (const id of Array.isArray(input.Ids) ? input.Ids : []) targets.delete(String(id));
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
    ListRules: async ({ EventBusName }) => ({
      Rules: [...rules.values()]
        .filter(({ bus }) => bus === busNameOf(EventBusName))
        .map(({ bus, name, pattern, enabled }) => ({
          Name: name,
          Arn: ruleArn(bus, name, region),
          EventBusName: bus,
          EventPattern: JSON.stringify(pattern),
          State: enabled ? 'ENABLED' : 'DISABLED',
        })),
    }),
    TestEventPattern: async ({ EventPattern, Event }) => {
      const matches = patternOf(objectOf(JSON.parse(stringOf(EventPattern))));
      return { Result: matches(objectOf(JSON.parse(stringOf(Event)))) };
    },
  };
}
