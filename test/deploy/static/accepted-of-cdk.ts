import type { Acceptance } from './finding.ts';

/** The findings of the CDK's validator and cdk-nag that we accept, each with its reason. */
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
    reason: 'API Gateway invokes it synchronously, so there is no failed event to keep.',
  },
  {
    rule: /Serverless-LambdaDLQ$/,
    resource: /^(Deliver|Members|Snapshot|Export)LambdaFunction$/,
    reason: 'Other functions invoke it synchronously, so there is no failed event to keep.',
  },
  {
    rule: /Serverless-LambdaDLQ$/,
    resource: /^(Consume|Notify|Process|Publish|Push)LambdaFunction$/,
    reason: 'Failures end where the queue or the event source mapping sends them: rules/dead-letters.ts.',
  },
  {
    rule: /Serverless-LambdaEventSourceMappingDestination$/,
    resource: /^(Consume|Notify|Process)EventSourceMappingSQS/,
    reason: 'A queue has a redrive policy instead of an on-failure destination: rules/dead-letters.ts.',
  },
  {
    rule: /Serverless-SQSRedrivePolicy$|AwsSolutions-SQS3$/,
    resource: /(DeadLetters|Unpublished|Unpushed)$/,
    reason: 'It is a dead-letter queue: it has no consumer, and an alarm reports the first message.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::\*\]$|Serverless-LambdaStarPermissions$/,
    reason:
      'X-Ray has no resource-level permissions, so xray:PutTraceSegments needs "*". rules/wildcards.ts allows no other.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::<FilesBucket\.Arn>\/(files|uploads)\/\*\]$/,
    reason: 'The objects under a prefix of the files bucket: their keys are generated at run time.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::moim-files-\w+-BucketArn\/files\/\*\/(thumb|large)\]$/,
    service: /^users$/,
    reason: 'The image variants that users signs avatar URLs for; it cannot read the originals.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::moim-files-\w+-BucketArn\/files\/\*\]$/,
    service: /^(chats|posts)$/,
    reason: 'The attached files that the service signs URLs for, for those who may see the message or post.',
  },
  {
    rule: /AwsSolutions-S1$/,
    resource: /^FilesBucket$/,
    reason:
      'Only this service and presigned URLs reach the bucket, and the API logs each request that creates one. S3 access logs are a product decision.',
  },
  {
    rule: /AwsSolutions-S1$/,
    resource: /^AppBucket$/,
    reason: 'Its files are public, and CloudFront logs the requests for them.',
  },
  {
    rule: /AwsSolutions-S1$/,
    resource: /^AccessLogsBucket$/,
    reason: 'It holds an access log.',
  },
  {
    rule: /AwsSolutions-CFR1$/,
    resource: /^Distribution$/,
    reason: 'The app is for people everywhere.',
  },
  {
    rule: /AwsSolutions-CFR2$/,
    resource: /^Distribution$/,
    reason:
      'A firewall costs money per request, so it is a product decision: each operation limits its callers itself.',
  },
  {
    rule: /AwsSolutions-CFR4$/,
    resource: /^Distribution$/,
    reason: 'CloudFront decides on the TLS of its own certificate. A domain of one’s own sets TLSv1.2_2021.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::arn:.*:log-group:\/aws\/lambda\/[\w-]+\*?:\*(:\*)?\]$/,
    reason: 'The log streams of a log group: Lambda names them at run time.',
  },
  {
    rule: /AwsSolutions-IAM4\[.*AWSCodeDeployRoleForLambdaLimited\]$/,
    resource: /^CodeDeployRole$/,
    reason:
      'The managed policy that CodeDeploy needs: it can move aliases and read alarms, but not change code.',
  },
  {
    rule: /W3011$/,
    resource: /^\w+LambdaVersion/,
    reason:
      'A function version is retained for rollbacks and never replaced, because its name is a hash of its content.',
  },
  {
    rule: /AwsSolutions-COG1$/,
    resource: /^UserPool$/,
    reason: 'Passwords need no symbol: length and checks against known passwords do more (NIST SP 800-63B).',
  },
  {
    rule: /AwsSolutions-COG2$/,
    resource: /^UserPool$/,
    reason: 'MFA is a product decision; the API has no step for it yet.',
  },
  {
    rule: /AwsSolutions-COG8$/,
    resource: /^UserPool$/,
    reason:
      'The Plus plan costs money per user, so it is a product decision: see the costs in docs/deploy.md.',
  },
  {
    rule: /AwsSolutions-SMG4$/,
    resource: /^(Cursor|Origin)Secret$/,
    reason:
      'They only authenticate cursors and CloudFront. Rotating them invalidates open cursors, or needs a deployment, so it is done by hand after a leak.',
  },
];

/** The same for services with a WebSocket API. */
export const acceptedOfWebsockets: Acceptance[] = [
  {
    rule: /AwsSolutions-APIG4$/,
    resource: /^S(connect|default|disconnect)WebsocketsRoute$/,
    reason:
      'Who may connect is decided at $connect, by its function or an authorizer; API Gateway allows no authorizer on other routes.',
  },
  {
    rule: /AwsSolutions-IAM5\[Resource::arn:.*:execute-api:.*\/(POST|DELETE)\/@connections\/\*\]$/,
    reason: 'The connections of one stage of one API: API Gateway generates their ids.',
  },
  {
    rule: /Serverless-LambdaDLQ$/,
    resource: /^(Socket|Identify)LambdaFunction$/,
    reason: 'API Gateway invokes it synchronously, so there is no failed event to keep.',
  },
];
