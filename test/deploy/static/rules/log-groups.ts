import { type Fault, ofType, type Rule } from './rule.ts';

/** Every function has a log group in its stack, and every log group has a retention period. */
export const logGroups: Rule = (template): Fault[] => {
  const groups = ofType(template, 'AWS::Logs::LogGroup');
  const names = new Set(groups.map(([, { Properties }]) => Properties?.LogGroupName));
  return [
    ...groups
      .filter(([, { Properties }]) => typeof Properties?.RetentionInDays !== 'number')
      .map(([resource]) => ({ resource, message: 'keeps its lines for ever' })),
    ...ofType(template, 'AWS::Lambda::Function')
      .filter(([, { Properties }]) => !names.has(`/aws/lambda/${String(Properties?.FunctionName)}`))
      .map(([resource]) => ({ resource, message: 'has no log group of its own' })),
  ];
};
