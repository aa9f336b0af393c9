import { createEffect, type JSX } from 'solid-js';
import { t } from '../i18n/language.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';

/** The frame of the screens that need no sign-in. */
export function AuthPage(props: { title: string; children: JSX.Element }) {
  createEffect(() => {
    document.title = `${props.title} · Moim`;
  });
  return (
    <main class="auth" id="content">
      <div class="auth-brand">
        <img src="/icon.svg" alt="" width="56" height="56" />
        <p class="brand">Moim</p>
        <p class="faint">{t().tagline}</p>
      </div>
      <section class="card stack">
        <h1>{props.title}</h1>
        {props.children}
      </section>
      <LanguageSwitch />
    </main>
  );
}
