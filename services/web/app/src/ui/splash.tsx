import type { JSX } from 'solid-js';
import { t } from '../i18n/language.ts';

/** The whole page while nothing else can be shown; `index.html` begins with the same. */
export function Splash(props: { children?: JSX.Element }) {
  return (
    <main class="splash" id="content">
      <img src="/icon.svg" alt="" width="64" height="64" />
      <p class="brand">Moim</p>
      {props.children ?? (
        <p class="loading" role="status">
          <span class="spinner" aria-hidden="true" /> {t().loading}
        </p>
      )}
    </main>
  );
}
