import { findStack } from '@moim/ops';
import { forward } from './forward.ts';
import { region } from './isolation.ts';
import { type Listener, listen } from './listen.ts';

/** The deployed web app at a plain loopback address. */
export interface DeployedApp extends Listener {
  /** Where it would be on AWS: `https://….cloudfront.net` */
  address: string;
}

/**
 * Opens the deployed distribution at a plain loopback address, as {@link openDeployedApi} does the API. The emulator does the
 * distribution's work: it picks the behavior, runs the function, reads the bucket by its policy or asks the API, and adds the
 * headers. The proxy stands for what is between browsers and CloudFront.
 */
export async function openDeployedApp(endpoint: string): Promise<DeployedApp> {
  const { Outputs = [] } = (await findStack('web', { stage: 'dev', region })) ?? {};
  const address = Outputs.find(({ OutputKey }) => OutputKey === 'AppUrl')?.OutputValue;
  if (address === undefined) throw new Error('The web stack has no output AppUrl.');
  const { host } = new URL(address);
  const adapt = atEndpoint(endpoint);
  const listener = await listen(({ method, url, headers }, body, response) => {
    // The distribution serves HTTPS only.
    const sent = { ...headers, 'x-forwarded-proto': 'https' };
    forward(endpoint, host, { method, url, headers: sent }, body, response, adapt);
  });
  return { ...listener, address };
}

/** Presigned URLs and tickets lead to the emulator: the policy of the app has to name it instead of AWS, and nothing else. */
function atEndpoint(endpoint: string): (header: string) => string {
  const { host } = new URL(endpoint);
  return (header) =>
    header
      .replaceAll(/https:\/\/[\w-]+\.s3\.[\w-]+\.amazonaws\.com/g, `http://${host}`)
      .replaceAll(/wss:\/\/\w+\.execute-api\.[\w-]+\.amazonaws\.com/g, `ws://${host}`);
}
