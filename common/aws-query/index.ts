export { type AwsQueryService, callAwsQuery } from './call.ts';
export { textIn } from './text-in.ts';
