import { A } from '@solidjs/router';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import { createEffect, type JSX, Show } from 'solid-js';
import { t } from '../i18n/language.ts';

interface PageProps {
  title: string;
  /** Where the screen belongs, for an arrow before the title. */
  back?: string | undefined;
  /** Beside the title. */
  actions?: JSX.Element;
  children: JSX.Element;
}

/** A screen with its heading, which is also the title of the browser's tab. */
export function Page(props: PageProps) {
  createEffect(() => {
    document.title = `${props.title} · Moim`;
  });
  return (
    <div class="page">
      <header class="page-header row between">
        <div class="row page-title">
          <Show when={props.back}>
            {(href) => (
              <A class="icon-button" href={href()} aria-label={t().back}>
                <ChevronLeft aria-hidden="true" />
              </A>
            )}
          </Show>
          <h1>{props.title}</h1>
        </div>
        <Show when={props.actions}>
          <div class="row page-actions">{props.actions}</div>
        </Show>
      </header>
      {props.children}
    </div>
  );
}
