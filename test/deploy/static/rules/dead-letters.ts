import { valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

const missing = (resource: string, what: string): Fault => ({
  resource,
  message: `loses what fails: ${what}`,
});

function queueFaults(template: Parameters<Rule>[0]): Fault[] {
  const queues = ofType(template, 'AWS::SQS::Queue');
  const others = Object.entries(template.Resources);
  // A queue without a consumer is a dead-letter queue; every other queue needs one.
  const consumed = (id: string): boolean =>
    others.some(
      ([, { Type, Properties }]) =>
        Type === 'AWS::Lambda::EventSourceMapping' &&
        [...valuesIn(Properties?.EventSourceArn)].some((value) => value === id || value === `${id}.Arn`),
    );
  return queues
    .filter(([id, { Properties }]) => consumed(id) && Properties?.RedrivePolicy === undefined)
    .map(([id]) => missing(id, 'it has no RedrivePolicy'));
}

// A failed warm-up does not matter: the next one follows.
const eventRules = (template: Parameters<Rule>[0]) =>
  ofType(template, 'AWS::Events::Rule').filter(([id]) => !id.endsWith('WarmUpRule'));

/** Every asynchronous invocation has a dead-letter queue. */
export const deadLetters: Rule = (template): Fault[] => [
  ...queueFaults(template),
  ...ofType(template, 'AWS::Lambda::EventSourceMapping')
    .filter(([, { Properties }]) => Properties?.StartingPosition !== undefined)
    .filter(([, { Properties }]) => Properties?.DestinationConfig === undefined)
    .map(([id]) => missing(id, 'the stream has no on-failure destination')),
  ...eventRules(template).flatMap(([id, { Properties }]) =>
    (Array.isArray(Properties?.Targets) ? Properties.Targets : [])
      .filter((target) => typeof target === 'object' && target !== null && !('DeadLetterConfig' in target))
      .map(() => missing(id, 'a target has no DeadLetterConfig')),
  ),
];
