import { type Fault, ofType, type Rule } from './rule.ts';

/** Every permission to invoke a function names its source, because a bare service principal could act for any account. */
export const sources: Rule = (template): Fault[] =>
  ofType(template, 'AWS::Lambda::Permission')
    .filter(([, { Properties }]) => Properties?.SourceArn === undefined)
    .map(([resource]) => ({
      resource,
      message: 'lets an entire AWS service invoke the function, because it has no SourceArn',
    }));
