import type { Schemas } from '@moim/client';
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';

/** Finds people by the start of their nickname, a moment after the last key. Undefined without one. */
export function findPeople(words: () => string) {
  const [found, setFound] = createSignal<readonly Schemas['Profile'][]>();
  const [failure, setFailure] = createSignal<Failure>();
  async function search(nickname: string): Promise<void> {
    const answer = await askFor(api.GET('/v1/users', { params: { query: { nickname, limit: 10 } } }));
    if (words().trim() !== nickname) return;
    setFailure(answer.ok ? undefined : answer.failure);
    setFound(answer.ok ? answer.data.items : undefined);
  }
  createEffect(
    on(words, (text) => {
      const nickname = text.trim();
      if (nickname === '') {
        setFound(undefined);
        setFailure(undefined);
        return;
      }
      const timer = setTimeout(() => void search(nickname), 250);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return { found, failure };
}
