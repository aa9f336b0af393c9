import { isIP } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { logger } from '../observability/index.ts';
import { isOriginSecret, originSecretHeader } from './origin-secret.ts';

/** The address of the viewer, which a function of the CloudFront distribution writes over anything that the viewer sent. */
export const viewerAddressHeader = 'x-viewer-address';

/**
 * The address that a request comes from: the other end of the connection to API Gateway, or the viewer's if that other end
 * is the stage's CloudFront distribution, which proves itself with the origin secret. Without the right secret the headers
 * count for nothing: anybody who calls the API's own URL can write them. Throws a `SecretError`.
 */
export async function sourceAddress({
  headers,
  requestContext,
}: Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>): Promise<string> {
  const { sourceIp } = requestContext.http;
  const { [originSecretHeader]: secret, [viewerAddressHeader]: viewer = '' } = headers;
  if (secret === undefined || !(await isOriginSecret(secret))) return sourceIp;
  if (isIP(viewer) !== 0) return viewer;
  logger.warn(
    `CloudFront sent no ${viewerAddressHeader}: its requests count as those of an edge. Check its function.`,
  );
  return sourceIp;
}
