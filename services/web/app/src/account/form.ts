import { createSignal } from 'solid-js';
import type { Answer, Failure } from '../session/ask.ts';

/**
 * A form that is checked when it is sent, and sent once at a time.
 *
 * @param check the words for each field that cannot be sent, by its name
 * @param send what happens with a form that can be sent
 */
export function createForm<Name extends string>(
  check: () => Partial<Record<Name, string | false>>,
  send: () => Promise<Answer<unknown>>,
) {
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const [isTried, setTried] = createSignal(false);
  const errorOf = (name: Name): string | undefined => (isTried() && check()[name]) || undefined;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy()) return;
    setTried(true);
    setFailure(undefined);
    if (Object.values(check()).some(Boolean)) {
      const form = event.currentTarget;
      if (form instanceof HTMLFormElement)
        queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    const answer = await send();
    setBusy(false);
    if (answer.ok) setTried(false);
    else setFailure(answer.failure);
  }
  return { isBusy, failure, errorOf, submit };
}
