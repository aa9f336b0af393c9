import { type CallerRequest, noContent, ok } from '@moim/common/http';
import { type DeviceInput, showDevice } from '../models/device-schemas.ts';
import { forgetDevice, listDevices, registerDevice } from '../services/devices.ts';

interface DeviceParams {
  params: { deviceId: string };
}

export async function putDevice({
  caller,
  params,
  body,
}: CallerRequest<DeviceParams & { body: DeviceInput }>) {
  await registerDevice(caller.userId, params.deviceId, body);
  return noContent();
}

export async function deleteDevice({ caller, params }: CallerRequest<DeviceParams>) {
  await forgetDevice(caller.userId, params.deviceId);
  return noContent();
}

export async function getDevices({ caller }: CallerRequest) {
  return ok({ items: (await listDevices(caller.userId)).map(showDevice) });
}
