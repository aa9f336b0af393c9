import { isObject, type Json, type JsonObject, stringOf } from '../core/json.ts';
import type { TriggeredFunction } from '../lambda/local-functions.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import { checkFilter } from '../sns/filter.ts';
import { subscriptionArn } from '../sns/operations.ts';
import { openTopics } from '../sns/topics.ts';
import { nameOf } from '../sqs/settings.ts';
import type { MappingContext } from './mapping.ts';

/** The topic name of an `sns` event, which gives an ARN or a name, directly or as `arn` or `topicName`. */
const topicOf = (event: Json): string =>
  nameOf(isObject(event) ? stringOf(event.arn, stringOf(event.topicName)) : stringOf(event));

function attributesOf({ filterPolicy, filterPolicyScope }: JsonObject): JsonObject {
  return {
    ...(filterPolicy !== undefined && { FilterPolicy: JSON.stringify(filterPolicy) }),
    ...(filterPolicyScope !== undefined && { FilterPolicyScope: filterPolicyScope }),
  };
}

/** Subscribes a function to the topics of its `sns` events; creates missing topics. */
export function subscribeToTopics(
  events: readonly Json[],
  { function: it, directory, region }: MappingContext,
): void {
  const endpoint = `arn:aws:lambda:${region}:${accountId}:function:${it.configuration.name}`;
  const topics = openTopics(directory);
  for (const event of events) {
    const topic = topicOf(event);
    const attributes = attributesOf(isObject(event) ? event : {});
    checkFilter(attributes);
    const arn = subscriptionArn(topic, 'lambda', endpoint, region);
    topics.create(topic);
    topics.subscribe({ arn, topic, protocol: 'lambda', endpoint, attributes });
  }
  topics.close();
}

/** Ends the subscriptions of functions without `sns` events. */
export function keepTopicSubscriptionsOf(triggered: readonly TriggeredFunction[], directory: string): void {
  const names = triggered
    .filter(({ function: it }) => it.configuration.sources.some(({ sns }) => sns !== undefined))
    .map(({ function: it }) => it.configuration.name);
  const topics = openTopics(directory);
  for (const { arn, protocol, endpoint } of topics.subscriptions()) {
    if (protocol === 'lambda' && !names.includes(nameOf(endpoint))) topics.unsubscribe(arn);
  }
  topics.close();
}
