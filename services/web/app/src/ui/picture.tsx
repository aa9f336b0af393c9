import type { Schemas } from '@moim/client';
import { createEffect, createSignal, on } from 'solid-js';

type AttachedFile = Schemas['AttachedFile'];

interface PictureProps {
  file: AttachedFile;
  /** What it shows, if its owner did not say. */
  alt: string;
  variant: 'thumb' | 'large';
  /** Gets new URLs, once the former ones have expired. */
  renew: () => Promise<AttachedFile | undefined>;
}

/** A picture of a post or message: its placeholder at once, in the right proportions, then the picture itself. */
export function Picture(props: PictureProps) {
  const [file, setFile] = createSignal(props.file);
  const [isLoaded, setLoaded] = createSignal(false);
  let hasRenewed = false;
  createEffect(
    on(
      () => props.file,
      (next) => setFile(next),
      { defer: true },
    ),
  );
  const shown = () => file().variants.find(({ name }) => name === props.variant) ?? file().variants[0];
  const placeholder = () => (file().placeholder ? `url("${file().placeholder}")` : undefined);
  async function renew(): Promise<void> {
    if (hasRenewed) return;
    hasRenewed = true;
    const fresh = await props.renew();
    if (fresh) setFile(fresh);
  }
  return (
    <img
      class="picture"
      classList={{ loaded: isLoaded() }}
      src={shown()?.url}
      alt={file().alt ?? props.alt}
      width={shown()?.width ?? file().width}
      height={shown()?.height ?? file().height}
      loading="lazy"
      decoding="async"
      // Transparent pictures would show it behind them.
      style={{ 'background-image': isLoaded() ? undefined : placeholder() }}
      onLoad={() => setLoaded(true)}
      onError={renew}
    />
  );
}
