import { type JSX, Show, splitProps } from 'solid-js';

interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** While its action runs: looks busy, and does nothing when pressed again. */
  isBusy?: boolean;
}

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['look', 'isBusy', 'class', 'onClick', 'children', 'type']);
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.isBusy) event.preventDefault();
    else if (typeof own.onClick === 'function') own.onClick(event);
  };
  return (
    <button
      type={own.type ?? 'button'}
      class={`button ${own.look ?? 'plain'} ${own.class ?? ''}`}
      aria-disabled={own.isBusy ? 'true' : undefined}
      aria-busy={own.isBusy ? 'true' : undefined}
      onClick={press}
      {...rest}
    >
      <Show when={own.isBusy}>
        <span class="spinner" aria-hidden="true" />
      </Show>
      {own.children}
    </button>
  );
}
