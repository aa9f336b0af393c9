import { type AwsQueryService, callAwsQuery, textIn } from '@moim/common/aws-query';
import { logger } from '@moim/common/observability';
import type { Device } from '../models/device.ts';
import { isEndpointOf, pushPlatforms } from './push-platforms.ts';

const sns: AwsQueryService = { service: 'sns', endpoint: 'SNS', version: '2010-03-31' };

/** A message for one device: SNS takes it by platform, with attributes that the platform understands. */
export interface EndpointMessage {
  message: string;
  attributes: Readonly<Record<string, string>>;
}

/** The endpoint of a token: SNS makes one, or finds the one that it made before. */
export async function createEndpoint(application: string, token: string): Promise<string> {
  const input = { PlatformApplicationArn: application, Token: token };
  try {
    const arn = textIn(await callAwsQuery(sns, 'CreatePlatformEndpoint', input), 'EndpointArn');
    if (arn === undefined) throw new Error('SNS made an endpoint and did not name it');
    return arn;
  } catch (error) {
    const known = error instanceof Error && /Endpoint (arn:\S+) already exists/.exec(error.message)?.[1];
    if (known) return known;
    throw error;
  }
}

/** Sends a message to an endpoint. */
export async function publishTo(
  endpointArn: string,
  { message, attributes }: EndpointMessage,
): Promise<void> {
  const entries = Object.entries(attributes).flatMap(([name, value], index) => {
    const entry = `MessageAttributes.entry.${index + 1}`;
    return [
      [`${entry}.Name`, name],
      [`${entry}.Value.DataType`, 'String'],
      [`${entry}.Value.StringValue`, value],
    ];
  });
  await callAwsQuery(sns, 'Publish', {
    TargetArn: endpointArn,
    Message: message,
    MessageStructure: 'json',
    ...Object.fromEntries(entries),
  });
}

/** Deletes the endpoints of devices. One that is gone already is not an error. */
export async function deleteEndpoints(devices: readonly Device[]): Promise<void> {
  const applications = Object.values(pushPlatforms());
  await Promise.all(
    devices.map(async ({ endpointArn }) => {
      if (endpointArn === undefined) return;
      if (applications.some((one) => one !== undefined && isEndpointOf(endpointArn, one))) {
        await callAwsQuery(sns, 'DeleteEndpoint', { EndpointArn: endpointArn });
      } else {
        logger.warn('An endpoint stays in SNS: the stage no longer names its application', { endpointArn });
      }
    }),
  );
}
