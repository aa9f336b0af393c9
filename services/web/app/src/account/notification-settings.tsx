import type { Schemas } from '@moim/client';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Switch } from '../ui/switch.tsx';
import { sayFailed } from '../ui/toasts.tsx';

type Settings = Schemas['NotificationSettings'];

const kinds = ['message', 'match', 'like', 'comment', 'postLike'] as const;

/** What the person is notified of on their phones. */
export function NotificationSettings() {
  const [settings, setSettings] = createSignal<Settings>();
  const [failure, setFailure] = createSignal<Failure>();
  async function load(): Promise<void> {
    setFailure(undefined);
    const answer = await askFor(api.GET('/v1/users/me/notifications'));
    if (answer.ok) setSettings(answer.data);
    else setFailure(answer.failure);
  }
  /** Shows the change at once, and takes it back if the API refuses it. */
  async function change(shown: Settings, body: Schemas['NotificationSettingsChanges']): Promise<void> {
    setSettings({ kinds: { ...shown.kinds, ...body.kinds }, texts: body.texts ?? shown.texts });
    const answer = await askFor(api.PATCH('/v1/users/me/notifications', { body }));
    if (answer.ok) return void setSettings(answer.data);
    setSettings(shown);
    sayFailed(answer.failure);
  }
  void load();
  return (
    <section class="card stack">
      <h2>{t().settings.notifications}</h2>
      <p class="faint">{t().settings.notificationsText}</p>
      <FailureNote failure={failure()} retry={() => void load()} />
      <Show when={settings()} fallback={<div class="settings-wait" />}>
        {(shown) => (
          <div>
            <For each={kinds}>
              {(kind) => (
                <Switch
                  label={t().settings.kinds[kind]}
                  isOn={shown().kinds[kind]}
                  onChange={(isOn) => void change(shown(), { kinds: { [kind]: isOn } })}
                />
              )}
            </For>
            <Switch
              label={t().settings.texts}
              isOn={shown().texts}
              onChange={(texts) => void change(shown(), { texts })}
            />
          </div>
        )}
      </Show>
    </section>
  );
}
