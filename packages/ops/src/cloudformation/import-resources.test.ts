import { expect, test } from '@jest/globals';
import type { Change } from '../plan/changes.ts';
import { importTemplate } from './import-resources.ts';

const bucket = {
  Type: 'AWS::S3::Bucket',
  DeletionPolicy: 'RetainExceptOnCreate',
  UpdateReplacePolicy: 'Retain',
  DependsOn: 'UploadsPolicy',
  Properties: {
    // A pseudo parameter does not refer to a resource.
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
const imported: Change = { id: 'Bucket', type: bucket.Type, effect: 'imported', properties: [] };

test('imports a retained resource without the properties that refer to other resources', () => {
  const { BucketName } = bucket.Properties;
  expect(importTemplate({ Resources: {} }, packaged, [imported])).toEqual({
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

test('leaves the deployed resources and outputs in the import template unchanged', () => {
  const deployed = { Resources: { Other: { Type: 'AWS::SQS::Queue' } }, Outputs: { Name: { Value: 'y' } } };
  const { Resources, Outputs } = importTemplate(deployed, packaged, [imported]);
  expect([Object.keys(Resources), Outputs]).toEqual([['Other', 'Bucket'], deployed.Outputs]);
});
