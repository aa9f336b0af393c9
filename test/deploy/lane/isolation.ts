/** The region of the lane. */
export const region = 'ap-northeast-2';

/** What an emulator takes for credentials. */
export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * The environment of a script that must reach nothing but an endpoint on this machine: no credentials, profile or
 * proxy of whoever runs the lane is in it. Throws when the endpoint is not on loopback.
 */
export function isolatedEnvironment(endpoint: string): Record<string, string> {
  const { hostname } = new URL(endpoint);
  if (hostname !== '127.0.0.1' && hostname !== '[::1]') {
    throw new Error(`The deploy lane works on loopback only: ${endpoint} is not.`);
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
    // Every 200 ms instead of every 5 s; on AWS that would be throttled.
    SLS_AWS_MONITORING_FREQUENCY: '200',
    SLS_NOTIFICATIONS_MODE: 'off',
  };
}
