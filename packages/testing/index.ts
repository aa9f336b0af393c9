export { type FakeAwsService, startFakeAwsService } from './src/fake-aws-service.ts';
export { type FakeEndpoint, startFakeEndpoint } from './src/fake-endpoint.ts';
export { buildEvent, buildSqsRecord, lambdaContext } from './src/lambda-inputs.ts';
export { listenOnFreePort } from './src/listen.ts';
export { peakMemory } from './src/peak-memory.ts';
export { integerBetween, pickOne, seededRandom } from './src/random.ts';
export { readyFileData } from './src/ready-file.ts';
export { useTestTable } from './src/test-table.ts';
export { waitUntil } from './src/wait-until.ts';
