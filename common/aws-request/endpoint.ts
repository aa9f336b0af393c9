/**
 * Where a service answers in a region: by default at AWS. `AWS_ENDPOINT_URL_<setting>` overrides it, then
 * `AWS_ENDPOINT_URL`, as for the SDK's clients.
 *
 * @example endpointOf({ service: 'dynamodb', setting: 'DYNAMODB', region: 'eu-west-1' });
 */
export function endpointOf({
  service,
  setting,
  region,
}: {
  readonly service: string;
  readonly setting: string;
  readonly region: string;
}): URL {
  return emulatorOf(setting) ?? new URL(`https://${service}.${region}.${domainOf(region)}`);
}

/** The overriding endpoint of a service; undefined on AWS. */
export function emulatorOf(setting: string): URL | undefined {
  const url = process.env[`AWS_ENDPOINT_URL_${setting}`] || process.env.AWS_ENDPOINT_URL;
  return url ? new URL(url) : undefined;
}

/** The domain of AWS's hosts in a region. */
export function domainOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
