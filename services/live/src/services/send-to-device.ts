import { transaction } from '@moim/common/dynamodb';
import type { Device } from '../models/device.ts';
import type { Notification } from '../models/notification.ts';
import { endpointMessage } from './endpoint-message.ts';
import { createEndpoint, deleteEndpoints, publishTo } from './endpoints.ts';
import { isEndpointOf } from './push-platforms.ts';
import { readRecipient, recipientWrite } from './recipient-writes.ts';
import { retryLostRaces } from './retry-lost-races.ts';

/**
 * Sends a notification to a device of a person, through an endpoint that is made when it is first needed.
 *
 * @returns `dead` for a token that Apple or Google no longer knows
 * @throws what SNS throws when it is too busy, or may not be called
 */
export async function sendToDevice(
  userId: string,
  device: Device,
  application: string,
  notification: Notification,
): Promise<'sent' | 'dead'> {
  const message = endpointMessage(application, notification, device.language);
  const { endpointArn = '' } = device;
  try {
    if (isEndpointOf(endpointArn, application) && (await published(endpointArn, message))) return 'sent';
    const made = await makeEndpoint(userId, device, application);
    // The device was removed, or is another person's by now.
    if (made === undefined) return 'sent';
    if (await published(made, message)) return 'sent';
    // Somebody who had the device before has just deleted it.
    throw new Error('SNS does not know the endpoint that it made');
  } catch (error) {
    if (isDead(error)) return 'dead';
    throw error;
  }
}

/** Publishes; false for an endpoint that is gone, which says nothing about the token. */
async function published(endpointArn: string, message: Parameters<typeof publishTo>[1]): Promise<boolean> {
  try {
    await publishTo(endpointArn, message);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Makes an endpoint and notes it with the device. One that nobody needs any more is deleted again. */
async function makeEndpoint(
  userId: string,
  device: Device,
  application: string,
): Promise<string | undefined> {
  const endpointArn = await createEndpoint(application, device.token);
  const isNoted = await retryLostRaces(async () => {
    const recipient = await readRecipient(userId);
    if (!recipient?.devices.some(({ token }) => token === device.token)) return false;
    const devices = recipient.devices.map((one) =>
      one.token === device.token ? { ...one, endpointArn } : one,
    );
    await transaction(recipientWrite(userId, recipient, { devices }));
    return true;
  });
  if (isNoted) return endpointArn;
  await deleteEndpoints([{ ...device, endpointArn }]);
  return undefined;
}

const isNamed = (error: unknown, name: string): error is Error =>
  error instanceof Error && error.name === name;

/** SNS has no such endpoint. */
const isMissing = (error: unknown): boolean =>
  isNamed(error, 'NotFound') || (isNamed(error, 'InvalidParameter') && error.message.includes('TargetArn'));

/** Apple or Google refused the token, or SNS does at once. Other invalid parameters are ours. */
const isDead = (error: unknown): boolean =>
  isNamed(error, 'EndpointDisabled') ||
  (isNamed(error, 'InvalidParameter') && error.message.includes('Token Reason'));
