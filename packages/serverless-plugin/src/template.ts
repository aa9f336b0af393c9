/** A literal of a CloudFormation template, or an intrinsic function. */
export type Value = string | number | boolean | null | object;

/** An IAM statement. */
export interface Statement {
  Sid?: string;
  Effect: string;
  Action: string | string[];
  Resource: Value;
}

interface PolicyDocument {
  Version?: string;
  Statement: Statement[];
}

/** Where Lambda sends what it could not process. */
interface DestinationConfig {
  OnFailure?: { Destination: Value };
  OnSuccess?: { Destination: Value };
}

/** The properties that this package reads, by resource type. */
export interface PropertiesByType {
  'AWS::ApiGatewayV2::Api': { ProtocolType?: string };
  'AWS::CloudFront::Distribution': object;
  'AWS::Cognito::UserPool': { EmailConfiguration?: object };
  'AWS::ApiGatewayV2::Integration': { IntegrationUri?: Value };
  'AWS::ApiGatewayV2::Stage': { DefaultRouteSettings?: object; AccessLogSettings?: object };
  'AWS::DynamoDB::Table': { GlobalSecondaryIndexes?: { IndexName: string }[] };
  'AWS::IAM::Role': {
    AssumeRolePolicyDocument?: Value;
    Policies: { PolicyName?: Value; PolicyDocument: PolicyDocument }[];
    PermissionsBoundary?: Value;
    ManagedPolicyArns?: Value[];
    Tags?: Value;
  };
  'AWS::Lambda::EventInvokeConfig': { FunctionName: Value; DestinationConfig?: DestinationConfig };
  'AWS::Lambda::EventSourceMapping': {
    FunctionName: Value;
    EventSourceArn: Value;
    StartingPosition?: string;
    DestinationConfig?: DestinationConfig;
  };
  'AWS::Lambda::Function': {
    FunctionName: string;
    Timeout: number;
    Environment?: { Variables: Record<string, Value> };
    Role?: Value;
  };
  'AWS::Lambda::Permission': { SourceArn?: Value };
  'AWS::SQS::Queue': { VisibilityTimeout?: number };
}

export interface Resource<Properties extends object = object> {
  Type: string;
  Properties: Properties;
  DependsOn?: string | string[];
  UpdatePolicy?: object;
}

export interface Template {
  Resources: Record<string, Resource>;
  Outputs?: Record<string, object>;
}
