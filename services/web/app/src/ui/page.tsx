import { createEffect, type JSX, Show } from 'solid-js';

interface PageProps {
  title: string;
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
        <h1>{props.title}</h1>
        <Show when={props.actions}>
          <div class="row">{props.actions}</div>
        </Show>
      </header>
      {props.children}
    </div>
  );
}
