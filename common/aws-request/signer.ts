import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';

let credentials: ReturnType<typeof defaultProvider> | undefined;

/**
 * A signer for a service in a region. The credentials come from the SDK's provider chain: of the role in deployed
 * functions, and of whatever is configured on a developer's machine.
 */
export function signerOf(service: string, region: string): SignatureV4 {
  credentials ??= defaultProvider();
  return new SignatureV4({ service, region, credentials, sha256: Sha256, uriEscapePath: service !== 's3' });
}
