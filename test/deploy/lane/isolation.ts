/** The region of the lane. */
export const region = 'ap-northeast-2';

/** Credentials that every emulator accepts. */
export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * Returns an environment in which a script can only reach an endpoint on this machine: without the credentials, profile
 * and proxy of the person who runs the lane. Throws if the endpoint is not on loopback.
 */
export function isolatedEnvironment(endpoint: string): Record<string, string> {
  const { hostname } = new URL(endpoint);
  if (hostname !== '127.0.0.1' && hostname !== '[::1]') {
    throw new Error(`The deploy lane only works on loopback, got ${endpoint}.`);
  }
  const kept = ['PATH', 'HOME', 'NODE_EXTRA_CA_CERTS', 'AWS_CA_BUNDLE'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    // Polls every 200 ms rather than every 5 s; AWS would throttle that.
    SLS_AWS_MONITORING_FREQUENCY: '200',
    SLS_NOTIFICATIONS_MODE: 'off',
  };
}
