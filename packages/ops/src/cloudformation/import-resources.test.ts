import { expect, test } from '@jest/globals';
import type { Change } from '../plan/changes.ts';
import { importTemplate } from './import-resources.ts';

const bucket = {
  Type: 'AWS::S3::Bucket',
  DeletionPolicy: 'RetainExceptOnCreate',
  UpdateReplacePolicy: 'Retain',
  DependsOn: 'UploadsPolicy',
  Properties: {
    // A variable of CloudFormation's own is no resource.
    BucketName: { 'Fn::Sub': ['moim-dev-files-', '$', '{AWS::AccountId}'].join('') },
    NotificationConfiguration: { QueueConfigurations: [{ Queue: { 'Fn::GetAtt': ['Uploads', 'Arn'] } }] },
    Tags: [{ Key: 'queue', Value: { 'Fn::Sub': ['$', '{Uploads.QueueName}'].join('') } }],
  },
};
const packaged = {
  Resources: {
    Bucket: bucket,
    Uploads: { Type: 'AWS::SQS::Queue' },
    UploadsPolicy: { Type: 'AWS::SQS::QueuePolicy' },
  },
  Outputs: { Name: { Value: 'x' } },
};
const taken: Change = { id: 'Bucket', type: bucket.Type, effect: 'taken back', properties: [] };

test('an import is of what was left behind alone, without what it says of others', () => {
  const { BucketName } = bucket.Properties;
  expect(importTemplate({ Resources: {} }, packaged, [taken])).toEqual({
    Resources: {
      Bucket: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
        Properties: { BucketName },
      },
    },
  });
});

test('what is deployed already stays in it to the letter', () => {
  const deployed = { Resources: { Other: { Type: 'AWS::SQS::Queue' } }, Outputs: { Name: { Value: 'y' } } };
  const { Resources, Outputs } = importTemplate(deployed, packaged, [taken]);
  expect([Object.keys(Resources), Outputs]).toEqual([['Other', 'Bucket'], deployed.Outputs]);
});
