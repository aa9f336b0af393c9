import type { Schemas } from '@moim/client';
import { formatAgo } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { ask, askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { Button } from '../ui/button.tsx';
import { PagesView } from '../ui/pages-view.tsx';
import { sayFailed } from '../ui/toasts.tsx';

type Device = Schemas['Devices']['items'][number];

/** The phones that are notified, each of which can be taken off the list. */
export function Devices() {
  const list = createPages<Device>(() => askFor(api.GET('/v1/users/me/devices')));
  /** It is gone at once, and back if the API refuses. */
  async function remove(device: Device): Promise<void> {
    const { deviceId } = device;
    list.remove((one) => one.deviceId === deviceId);
    const params = { path: { deviceId } };
    const answer = await ask(api.DELETE('/v1/users/me/devices/{deviceId}', { params }));
    if (answer.ok) return;
    list.add(device);
    sayFailed(answer.failure);
  }
  return (
    <section class="card stack">
      <h2>{t().settings.devices}</h2>
      <PagesView list={list} empty={t().settings.noDevices}>
        {(device) => (
          <div class="row between">
            <span class="texts">
              <b>{t().settings.platforms[device.platform]}</b>
              <span class="faint small">{formatAgo(device.registeredAt)}</span>
            </span>
            <Button onClick={() => void remove(device)}>{t().remove}</Button>
          </div>
        )}
      </PagesView>
    </section>
  );
}
