import {
  CognitoIdentityProviderClient,
  paginateListUserPools,
} from '@aws-sdk/client-cognito-identity-provider';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { Json, Resource } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { asking } from './caller.ts';
import type { Target } from './target.ts';

/** Where a resource would be: its target and the account. */
export interface Place extends Target {
  account: string;
}

/** What CloudFormation asks for to import a resource: `{ TableName: 'moim-dev-users' }`. */
export type Identifier = Record<string, string>;

/** A name as CloudFormation would make it, as far as only the place is in it. */
function nameIn(value: Json | undefined, { account, region }: Place): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('Fn::Sub' in value)) return undefined;
  const name = String(value['Fn::Sub'])
    .replaceAll(`\${AWS::AccountId}`, account)
    .replaceAll(`\${AWS::Region}`, region);
  return name.includes('$') ? undefined : name;
}

async function answers(request: Promise<unknown>, missing: string): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === missing) return false;
    return asking(Promise.reject(error));
  }
}

async function poolCalled(name: string, { region }: Place): Promise<Identifier | undefined> {
  const client = new CognitoIdentityProviderClient({ region });
  const ids: string[] = [];
  const collect = async (): Promise<void> => {
    for await (const { UserPools = [] } of paginateListUserPools({ client }, { MaxResults: 60 }))
      ids.push(...UserPools.flatMap(({ Name, Id }) => (Name === name && Id ? Id : [])));
  };
  await asking(collect());
  if (ids.length > 1) {
    throw new Refusal(
      'notReady',
      `There are several user pools called ${name}: ${ids.join(', ')}. Delete or rename all but the one with the people.`,
    );
  }
  return ids[0] === undefined ? undefined : { UserPoolId: ids[0] };
}

const finders: Record<
  string,
  [property: string, find: (name: string, place: Place) => Promise<Identifier | undefined>]
> = {
  'AWS::DynamoDB::Table': [
    'TableName',
    async (TableName, { region }) => {
      const request = new DynamoDBClient({ region }).send(new DescribeTableCommand({ TableName }));
      return (await answers(request, 'ResourceNotFoundException')) ? { TableName } : undefined;
    },
  ],
  'AWS::S3::Bucket': [
    'BucketName',
    async (BucketName, { region }) => {
      const request = new S3Client({ region }).send(new HeadBucketCommand({ Bucket: BucketName }));
      return (await answers(request, 'NotFound')) ? { BucketName } : undefined;
    },
  ],
  'AWS::Cognito::UserPool': ['UserPoolName', poolCalled],
};

/** How AWS knows what is there already under the name of a resource that holds data; undefined when nothing is. */
export async function findLeftBehind(
  { Type, Properties = {} }: Resource,
  place: Place,
): Promise<Identifier | undefined> {
  const [property = '', find] = finders[Type] ?? [];
  const name = nameIn(Properties[property], place);
  return name === undefined ? undefined : find?.(name, place);
}
