import type { Change } from './changes.ts';

const withData = new Set(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool']);
const loses = new Set<Change['effect']>(['removed', 'replaced', 'may be replaced']);

/** Whether resources of a type hold what nobody could make again. */
export const holdsData = (type: string): boolean => withData.has(type);

/** The changes after which data is gone, or left behind where nothing looks for it. */
export function losingData(changes: readonly Change[]): Change[] {
  return changes.filter(({ type, effect }) => holdsData(type) && loses.has(effect));
}
