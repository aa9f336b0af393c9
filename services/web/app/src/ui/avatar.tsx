import { createSignal, Show } from 'solid-js';

interface AvatarProps {
  name: string;
  url?: string | undefined;
  placeholder?: string | undefined;
  size?: 'small' | 'medium' | 'large';
}

/** A person's picture, or the first letter of their name. The name is beside it, so it says nothing itself. */
export function Avatar(props: AvatarProps) {
  const [broken, setBroken] = createSignal<string>();
  const initial = () => Array.from(props.name)[0]?.toUpperCase() ?? '';
  return (
    <span class={`avatar ${props.size ?? 'medium'}`} aria-hidden="true">
      <Show when={props.url !== undefined && broken() !== props.url && props.url} fallback={initial()}>
        {(url) => <img src={url()} alt="" onError={() => setBroken(url())} draggable="false" />}
      </Show>
    </span>
  );
}
