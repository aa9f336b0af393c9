import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { sayDone, sayFailed } from '../ui/toasts.tsx';
import { requestData } from './download-data.ts';

/** Everything that is held of the person, for them to keep. */
export function DataCard() {
  const [isBusy, setBusy] = createSignal(false);
  const [url, setUrl] = createSignal<string>();
  async function request(): Promise<void> {
    setBusy(true);
    const answer = await requestData();
    setBusy(false);
    if (!answer.ok) return sayFailed(answer.failure);
    setUrl(answer.data);
    if (answer.data === undefined) sayDone(t().settings.dataLater);
  }
  return (
    <section class="card stack">
      <h2>{t().settings.data}</h2>
      <p class="faint">{t().settings.dataText}</p>
      <div class="row">
        <Show
          when={url()}
          fallback={
            <Button isBusy={isBusy()} onClick={request}>
              {t().settings.dataRequest}
            </Button>
          }
        >
          {(ready) => (
            <a class="button primary" href={ready()} rel="noreferrer">
              {t().settings.dataDownload}
            </a>
          )}
        </Show>
      </div>
    </section>
  );
}
