export { type AwsJsonOperation, callAwsJson } from './call.ts';
export { errorOf } from './error-of.ts';
