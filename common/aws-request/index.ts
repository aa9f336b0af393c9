export { AwsError } from './aws-error.ts';
export { domainOf, emulatorOf, endpointOf } from './endpoint.ts';
export { type AwsRequest, type AwsResponse, type RequestHandler, sendAws } from './send.ts';
export { signerOf } from './signer.ts';
export { textOf } from './text-of.ts';
export { withRetries } from './with-retries.ts';
