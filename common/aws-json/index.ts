export { AwsJsonError } from './aws-json-error.ts';
export { type AwsJsonOperation, callAwsJson } from './call.ts';
