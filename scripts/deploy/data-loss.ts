import type { Change } from './changes.ts';

const holdsData = new Set(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool']);

/** The changes after which data is gone, or left behind where nothing looks for it. */
export function losingData(changes: readonly Change[]): Change[] {
  return changes.filter(
    ({ type, effect }) => holdsData.has(type) && effect !== 'added' && effect !== 'changed',
  );
}
