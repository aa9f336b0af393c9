import type { Acceptance } from './finding.ts';

/** What the CDK's validator and cdk-nag say, and we leave. Each with its reason. */
export const acceptedOfCdk: Acceptance[] = [
  {
    rule: /AwsSolutions-APIG4$/,
    resource: /^HttpApiRoute/,
    reason:
      'Routes that are public in their route table, and the catch-alls that answer 404 and 405: rules/routes.ts.',
  },
  {
    rule: /AwsSolutions-S1$/,
    resource: /^ServerlessDeploymentBucket$/,
    reason:
      'Artifacts of deployments only, written by deployments: CloudTrail has the management events that matter.',
  },
  {
    rule: /Serverless-LambdaDLQ$/,
    resource: /^ApiLambdaFunction$/,
    reason: 'Called by API Gateway, synchronously: there is no failed event to keep.',
  },
  {
    rule: /Serverless-LambdaDLQ$/,
    resource: /^(Consume|Process|Publish)LambdaFunction$/,
    reason:
      'Called for a queue or a stream: what fails ends where their own settings say, see rules/dead-letters.ts.',
  },
  {
    rule: /Serverless-LambdaEventSourceMappingDestination$/,
    resource: /^(Consume|Process)EventSourceMappingSQS/,
    reason:
      'A queue has no on-failure destination in its mapping, but a redrive policy: rules/dead-letters.ts.',
  },
  {
    rule: /Serverless-SQSRedrivePolicy$|AwsSolutions-SQS3$/,
    resource: /(DeadLetters|Unpublished)$/,
    reason: 'Where failures end: nobody consumes it, an alarm tells of the first message.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::\*\]$|Serverless-LambdaStarPermissions$/,
    reason:
      'X-Ray knows no resources: xray:PutTraceSegments takes only "*". rules/wildcards.ts allows no other.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::<FilesBucket\.Arn>\/(files|uploads)\/\*\]$/,
    reason: 'The objects under a prefix of the bucket of files: each key is made for one file.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::moim-files-\w+-BucketArn\/files\/\*\/(thumb|large)\]$/,
    service: /^users$/,
    reason: 'The variants of images, which users signs the URLs of avatars for; not what they were made of.',
  },
  {
    rule: /AwsSolutions-S1$/,
    resource: /^FilesBucket$/,
    reason:
      'Only this service and presigned URLs get there; the API logs each request that makes one. Logs of S3 itself are for each product to decide.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::arn:.*:log-group:\/aws\/lambda\/[\w-]+\*?:\*(:\*)?\]$/,
    reason: 'The log streams of a log group: their names are made by Lambda at run time.',
  },
  {
    rule: /AwsSolutions-IAM4\[.*AWSCodeDeployRoleForLambdaLimited\]$/,
    resource: /^CodeDeployRole$/,
    reason:
      'What CodeDeploy itself needs, kept by AWS: it can move aliases and read alarms, and change no code.',
  },
  {
    rule: /W3011$/,
    resource: /^\w+LambdaVersion/,
    reason: 'A version of a function is retained for rollbacks, and never replaced: its name is its content.',
  },
  {
    rule: /AwsSolutions-COG1$/,
    resource: /^UserPool$/,
    reason:
      'No symbol is asked for: length and known-password checks do more, and people keep such passwords (NIST SP 800-63B).',
  },
  {
    rule: /AwsSolutions-COG2$/,
    resource: /^UserPool$/,
    reason: 'A social app for everybody: MFA is for each product to decide; the API has no step for it yet.',
  },
  {
    rule: /AwsSolutions-COG8$/,
    resource: /^UserPool$/,
    reason:
      'The Plus plan is paid by user: a decision of whoever runs the product, see the costs in docs/deploy.md.',
  },
  {
    rule: /AwsSolutions-SMG4$/,
    resource: /^CursorSecret$/,
    reason:
      'Authenticates page cursors only; changing it makes open page walks start again, so it is done by hand when leaked.',
  },
];
