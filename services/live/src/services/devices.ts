import { transaction } from '@moim/common/dynamodb';
import { type Device, deviceTokens, tokenKeyOf } from '../models/device.ts';
import type { DeviceInput } from '../models/device-schemas.ts';
import { deleteEndpoints } from './endpoints.ts';
import { readRecipient, recipientWrite, refuseLeft } from './recipient-writes.ts';
import { retryLostRaces } from './retry-lost-races.ts';

/** The most devices of one person. */
const mostDevices = 10;

/** The devices of a person, the latest registered first. */
export async function listDevices(userId: string): Promise<Device[]> {
  const devices = (await readRecipient(userId))?.devices ?? [];
  return devices.toSorted((a, b) => b.registeredAt - a.registeredAt);
}

/**
 * Registers a device of a person, or its new token or language. A token that another person had is theirs no more: the
 * phone was handed on. An eleventh device replaces the one that was registered least recently. Throws `conflict` for
 * someone who left.
 */
export async function registerDevice(
  userId: string,
  deviceId: string,
  input: DeviceInput,
  now = Date.now(),
): Promise<void> {
  await retryLostRaces(() => tryToRegister(userId, { ...input, deviceId, registeredAt: now }));
}

async function tryToRegister(userId: string, wanted: Device): Promise<void> {
  const key = tokenKeyOf(wanted);
  const [mine, owner] = await Promise.all([
    readRecipient(userId),
    deviceTokens.get(key, { consistent: true }),
  ]);
  refuseLeft(mine);
  const theirs = owner && owner.userId !== userId ? await readRecipient(owner.userId) : undefined;
  const before = [...(mine?.devices ?? []), ...(theirs?.devices ?? [])].find(hasTokenOf(wanted));
  const device = { ...wanted, ...(before?.endpointArn !== undefined && { endpointArn: before.endpointArn }) };
  const { kept, gone } = roomFor(wanted, mine?.devices ?? []);
  await deleteEndpoints(gone);
  const { deviceId } = device;
  await transaction(
    recipientWrite(userId, mine, { devices: [...kept, device] }),
    ...(theirs ? [recipientWrite(theirs.userId, theirs, without(theirs.devices, wanted))] : []),
    owner
      ? deviceTokens.update.tx(key, { userId, deviceId }, { version: owner.version })
      : deviceTokens.create.tx({ ...key, userId, deviceId }),
    // Nobody else has them: a person who takes one over changes this person's item too.
    ...gone.map((one) => deviceTokens.delete.tx(tokenKeyOf(one))),
  );
}

const hasTokenOf =
  ({ token }: Device) =>
  (device: Device) =>
    device.token === token;

const without = (devices: readonly Device[], { token }: Device) => ({
  devices: devices.filter((device) => device.token !== token),
});

/** Which devices stay beside a new one, and whose tokens nobody has from then on. */
function roomFor(wanted: Device, present: readonly Device[]): { kept: Device[]; gone: Device[] } {
  const others = present.filter((device) => !hasTokenOf(wanted)(device));
  const latest = others
    .filter(({ deviceId }) => deviceId !== wanted.deviceId)
    .toSorted((a, b) => b.registeredAt - a.registeredAt);
  const kept = latest.slice(0, mostDevices - 1);
  return { kept, gone: others.filter((device) => !kept.includes(device)) };
}

/** Forgets a device of a person. One that is unknown is not an error. */
export async function forgetDevice(userId: string, deviceId: string): Promise<void> {
  await forgetDevices(userId, (device) => device.deviceId === deviceId);
}

/**
 * Forgets devices whose tokens are dead. One that was registered again since then stays.
 */
export async function forgetDeadDevices(userId: string, dead: readonly Device[]): Promise<void> {
  await forgetDevices(userId, (device) =>
    dead.some(({ token, registeredAt }) => token === device.token && registeredAt === device.registeredAt),
  );
}

async function forgetDevices(userId: string, isGone: (device: Device) => boolean): Promise<void> {
  await retryLostRaces(async () => {
    const recipient = await readRecipient(userId);
    const gone = recipient?.devices.filter(isGone) ?? [];
    if (!recipient || gone.length === 0) return;
    // They go first: until the device is forgotten, a repetition finds what is left to delete.
    await deleteEndpoints(gone);
    await transaction(
      recipientWrite(userId, recipient, { devices: recipient.devices.filter((device) => !isGone(device)) }),
      ...gone.map((device) => deviceTokens.delete.tx(tokenKeyOf(device))),
    );
  });
}
