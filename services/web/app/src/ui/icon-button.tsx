import type { JSX } from 'solid-js';

interface IconButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  label: string;
}

/** A button that shows only an icon, with its name for people who do not see it. */
export function IconButton(props: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      class={`icon-button ${props.class ?? ''}`}
      aria-label={props.label}
      title={props.label}
    />
  );
}
