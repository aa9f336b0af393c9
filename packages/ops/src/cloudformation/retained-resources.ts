import {
  CognitoIdentityProviderClient,
  paginateListUserPools,
} from '@aws-sdk/client-cognito-identity-provider';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { resolveText } from '../plan/resolve-text.ts';
import type { Resource } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { AccountTarget } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Identifies a resource to import, for example `{ TableName: 'moim-dev-users' }`. */
export type Identifier = Record<string, string>;

async function exists(request: Promise<unknown>, missing: string): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === missing) return false;
    return withAwsErrors(Promise.reject(error));
  }
}

async function findUserPool(name: string, { region }: AccountTarget): Promise<Identifier | undefined> {
  const client = new CognitoIdentityProviderClient({ region });
  const ids: string[] = [];
  const collect = async (): Promise<void> => {
    for await (const { UserPools = [] } of paginateListUserPools({ client }, { MaxResults: 60 }))
      ids.push(...UserPools.flatMap(({ Name, Id }) => (Name === name && Id ? Id : [])));
  };
  await withAwsErrors(collect());
  if (ids.length > 1) {
    throw new Refusal(
      'not-ready',
      `Several user pools are named ${name}: ${ids.join(', ')}. Delete or rename all but the one with your users.`,
    );
  }
  return ids[0] === undefined ? undefined : { UserPoolId: ids[0] };
}

const finders: Record<
  string,
  [property: string, find: (name: string, place: AccountTarget) => Promise<Identifier | undefined>]
> = {
  'AWS::DynamoDB::Table': [
    'TableName',
    async (TableName, { region }) => {
      const request = new DynamoDBClient({ region }).send(new DescribeTableCommand({ TableName }));
      return (await exists(request, 'ResourceNotFoundException')) ? { TableName } : undefined;
    },
  ],
  'AWS::S3::Bucket': [
    'BucketName',
    async (BucketName, { region }) => {
      const request = new S3Client({ region }).send(new HeadBucketCommand({ Bucket: BucketName }));
      return (await exists(request, 'NotFound')) ? { BucketName } : undefined;
    },
  ],
  'AWS::Cognito::UserPool': ['UserPoolName', findUserPool],
};

/** Returns the identifier of an existing resource with the name of a resource that holds data; undefined if none exists. */
export async function findRetained(
  { Type, Properties = {} }: Resource,
  place: AccountTarget,
): Promise<Identifier | undefined> {
  const [property = '', find] = finders[Type] ?? [];
  const name = resolveText(Properties[property], place);
  return name === undefined ? undefined : find?.(name, place);
}
