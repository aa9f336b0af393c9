import { A, useLocation } from '@solidjs/router';
import Compass from 'lucide-solid/icons/compass';
import Heart from 'lucide-solid/icons/heart';
import MessageCircle from 'lucide-solid/icons/message-circle';
import Newspaper from 'lucide-solid/icons/newspaper';
import UserRound from 'lucide-solid/icons/user-round';
import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js';
import { followChats, unreadCount } from './chats/chat-list-store.ts';
import { t } from './i18n/language.ts';
import { ConnectionBanner } from './live/connection-banner.tsx';
import { live } from './live/live.ts';

const places = [
  { href: '/discover', icon: Compass, label: () => t().nav.discover },
  { href: '/likes', icon: Heart, label: () => t().nav.likes },
  { href: '/chats', icon: MessageCircle, label: () => t().nav.chats },
  { href: '/posts', icon: Newspaper, label: () => t().nav.posts },
  { href: '/me', icon: UserRound, label: () => t().nav.me },
];

/** The frame of the screens for people with a profile: the navigation, and what is beside it. */
export function Shell(props: { children: JSX.Element }) {
  const location = useLocation();
  const [main, setMain] = createSignal<HTMLElement>();
  createEffect(
    on(live, () => {
      const stop = followChats();
      onCleanup(stop);
    }),
  );
  // A new screen begins at its top, also for people who hear it.
  createEffect(
    on(
      () => location.pathname,
      () => {
        scrollTo(0, 0);
        main()?.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );
  /** Screens that the profile leads to. */
  const isMine = () => /^\/(?:settings|moderation)\b/.test(location.pathname);
  const isChat = () => /^\/chats\/(?!new$)./.test(location.pathname);
  return (
    <div class="shell" classList={{ 'in-chat': isChat() }}>
      <a class="skip" href="#content">
        {t().skipToContent}
      </a>
      <nav class="navigation" aria-label={t().nav.label}>
        <A class="brand" href="/discover" aria-label="Moim">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>Moim</span>
        </A>
        {places.map(({ href, icon: Icon, label }) => (
          <A class="place" classList={{ within: href === '/me' && isMine() }} href={href}>
            <span class="place-icon">
              <Icon aria-hidden="true" />
              <Show when={href === '/chats' && unreadCount() > 0}>
                <span class="badge" role="img" aria-label={t().chats.unread(unreadCount())}>
                  {unreadCount() > 99 ? '99+' : unreadCount()}
                </span>
              </Show>
            </span>
            <span>{label()}</span>
          </A>
        ))}
      </nav>
      <main id="content" tabindex="-1" ref={setMain}>
        <ConnectionBanner />
        {props.children}
      </main>
    </div>
  );
}
