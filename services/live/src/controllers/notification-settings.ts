import { type CallerRequest, ok } from '@moim/common/http';
import { type SettingsChanges, showSettings } from '../models/settings-schemas.ts';
import * as settings from '../services/notification-settings.ts';

export async function getSettings({ caller }: CallerRequest) {
  return ok(showSettings(await settings.getSettings(caller.userId)));
}

export async function patchSettings({
  caller,
  body,
  precondition,
}: CallerRequest<{ body: SettingsChanges }>) {
  return ok(showSettings(await settings.patchSettings(caller.userId, body, precondition)));
}
