import { createEffect, on } from 'solid-js';

/** Scrolls to the newest message when one comes, unless the person reads further up. */
export function keepAtEnd(scroller: () => HTMLElement | undefined, count: () => unknown): () => void {
  let isAtEnd = true;
  const toEnd = (): void => {
    const element = scroller();
    if (element && isAtEnd) element.scrollTop = element.scrollHeight;
  };
  createEffect(on(count, () => requestAnimationFrame(toEnd)));
  createEffect(() => {
    const element = scroller();
    const content = element?.firstElementChild;
    if (!element || !content) return;
    // Pictures grow when they load.
    new ResizeObserver(toEnd).observe(content);
    element.addEventListener('scroll', () => {
      isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    });
  });
  return () => {
    isAtEnd = true;
    requestAnimationFrame(toEnd);
  };
}
