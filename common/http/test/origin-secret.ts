import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';

/** A fake of Secrets Manager with one secret, which a test rotates or has refused. */
export interface FakeOriginSecret extends FakeEndpoint {
  current: string;
  previous: string | undefined;
  isRefused: boolean;
  /** How often it was read: its current and its previous value. */
  readings: number;
}

export async function startFakeOriginSecret(current: string): Promise<FakeOriginSecret> {
  const fake: FakeOriginSecret = {
    current,
    previous: undefined,
    isRefused: false,
    readings: 0,
    stop: () => {},
  };
  const { stop } = await startFakeEndpoint('SECRETS_MANAGER', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const { VersionStage } = JSON.parse(Buffer.concat(chunks).toString());
    if (!VersionStage) fake.readings += 1;
    const SecretString = VersionStage ? fake.previous : fake.current;
    const problem = fake.isRefused ? 'AccessDeniedException' : 'ResourceNotFoundException';
    const isFound = SecretString !== undefined && !fake.isRefused;
    response.writeHead(isFound ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(isFound ? { SecretString } : { __type: problem }));
  });
  process.env.ORIGIN_SECRET_ARN = 'origin';
  return Object.assign(fake, { stop });
}
