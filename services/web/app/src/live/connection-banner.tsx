import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { liveStatus } from './live.ts';

/** Says that the connection is lost: at once when the browser knows, after some seconds when it has to be found out. */
export function ConnectionBanner() {
  const [isOnline, setOnline] = createSignal(navigator.onLine);
  const [isLate, setLate] = createSignal(false);
  const update = (): unknown => setOnline(navigator.onLine);
  addEventListener('online', update);
  addEventListener('offline', update);
  onCleanup(() => {
    removeEventListener('online', update);
    removeEventListener('offline', update);
  });
  createEffect(() => {
    setLate(false);
    if (liveStatus() === 'open') return;
    const timer = setTimeout(() => setLate(true), 3000);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <div role="status">
      <Show when={!isOnline() || isLate()}>
        <p class="banner">{isOnline() ? t().connection.reconnecting : t().connection.offline}</p>
      </Show>
    </div>
  );
}
