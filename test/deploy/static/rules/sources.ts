import { type Fault, ofType, type Rule } from './rule.ts';

/** Who may invoke a function is named down to the source: a bare service could act for any account. */
export const sources: Rule = (template): Fault[] =>
  ofType(template, 'AWS::Lambda::Permission')
    .filter(([, { Properties }]) => Properties?.SourceArn === undefined)
    .map(([resource]) => ({
      resource,
      message: 'lets a whole AWS service invoke the function: it has no SourceArn',
    }));
