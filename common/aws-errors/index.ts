export {
  type AwsErrorKind,
  awsErrorKind,
  awsErrorKindOfCode,
  isRetryable,
} from './classify.ts';
export { httpStatusOf, isError } from './sdk-error.ts';
