import type { Change } from './changes.ts';

const withData = new Set(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool']);
const loses = new Set<Change['effect']>(['removed', 'replaced', 'may be replaced']);

/** Whether resources of a type hold data that cannot be restored. */
export const holdsData = (type: string): boolean => withData.has(type);

/** Returns the changes that delete data or leave it in a resource that nothing uses any more. */
export function losingData(changes: readonly Change[]): Change[] {
  return changes.filter(({ type, effect }) => holdsData(type) && loses.has(effect));
}
