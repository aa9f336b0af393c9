import { A } from '@solidjs/router';
import { For, type JSX, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import type { createPages } from '../session/pages.ts';
import { Button } from './button.tsx';
import { FailureNote } from './failure-note.tsx';

interface PagesViewProps<Item extends object> {
  list: ReturnType<typeof createPages<Item>>;
  empty: string;
  /** Where to go while it is empty. */
  start?: { href: string; label: string };
  class?: string;
  children: (item: Item) => JSX.Element;
}

/** A list with everything that can happen to it: it loads, is empty, fails, or has more. */
export function PagesView<Item extends object>(props: PagesViewProps<Item>) {
  const pages = () => props.list.pages;
  /** Loads the next page as soon as the button comes into view. */
  function loadWhenSeen(button: HTMLElement): void {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && props.list.more(), {
      rootMargin: '400px',
    });
    observer.observe(button);
    onCleanup(() => observer.disconnect());
  }
  return (
    <>
      <Show when={pages().status === 'failed'}>
        <FailureNote failure={pages().failure} retry={() => void props.list.reload()} />
      </Show>
      <Show when={pages().items.length > 0}>
        <ul class={`list ${props.class ?? ''}`}>
          <For each={pages().items}>{(item) => <li>{props.children(item)}</li>}</For>
        </ul>
      </Show>
      <Show when={pages().status === 'loading'}>
        <p class="loading" role="status">
          <span class="spinner" aria-hidden="true" /> {t().loading}
        </p>
      </Show>
      <Show when={pages().status === 'ready' && pages().items.length === 0}>
        <div class="empty">
          <p>{props.empty}</p>
          <Show when={props.start}>
            {(start) => (
              <A class="button plain" href={start().href}>
                {start().label}
              </A>
            )}
          </Show>
        </div>
      </Show>
      <Show when={pages().status === 'ready' && pages().nextCursor}>
        <div ref={loadWhenSeen} class="row center">
          <Button onClick={() => props.list.more()}>{t().more}</Button>
        </div>
      </Show>
    </>
  );
}
