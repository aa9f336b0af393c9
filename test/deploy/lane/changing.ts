import type { Call } from './calls.ts';

const reading = new Set([
  'DescribeStackResource',
  'GET',
  'GetCallerIdentity',
  'DescribeStacks',
  'GetTemplate',
  'ListChangeSets',
  'ListExports',
  'ListImports',
  'ListStacks',
]);

/** Returns the calls that do more than read. */
export const changing = (calls: readonly Call[]): Call[] =>
  calls.filter(({ operation }) => !reading.has(operation));

/** Returns the stacks and buckets that calls have changed. */
export const touched = (calls: readonly Call[]): string[] => {
  const stacks = calls.filter(({ operation }) => operation.endsWith('Stack')).map(({ subject }) => subject);
  const objects = calls.filter(({ service, operation }) => service === 's3' && operation === 'PUT');
  const buckets = objects.map(
    ({ subject }) => subject.split('/')[1]?.replace(/-serverlessdeployment.*$/, '') ?? '',
  );
  return [...new Set([...stacks, ...buckets])];
};
