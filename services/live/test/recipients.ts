import { randomBytes } from 'node:crypto';
import { type DeviceToken, deviceTokens, tokenKeyOf } from '../src/models/device.ts';
import type { DeviceInput } from '../src/models/device-schemas.ts';
import { readRecipient } from '../src/services/recipient-writes.ts';

export const googleToken = (): string =>
  `${randomBytes(12).toString('hex')}:${randomBytes(30).toString('hex')}`;
export const appleToken = (): string => randomBytes(32).toString('hex');

export const phone = (token = googleToken(), language = 'en'): DeviceInput => ({
  platform: 'android',
  token,
  language,
});

/** Whose a token is. */
export const ownerOf = (token: string): Promise<DeviceToken | undefined> =>
  deviceTokens.get(tokenKeyOf({ token }), { consistent: true });

/** The devices of a person by their ids. Throws an Error if a token of theirs is noted as somebody else's. */
export async function storedDevices(userId: string): Promise<string[]> {
  const devices = (await readRecipient(userId))?.devices ?? [];
  for (const { deviceId, token } of devices) {
    const owner = await ownerOf(token);
    if (owner?.userId !== userId || owner.deviceId !== deviceId) {
      throw new Error(`The token of ${deviceId} is not noted as this person's`);
    }
  }
  return devices.map(({ deviceId }) => deviceId);
}
