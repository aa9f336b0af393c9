import { connectLive, type Live, type LiveStatus } from '@moim/client';
import { createSignal } from 'solid-js';
import { api } from '../session/api.ts';
import { endSession } from '../session/session.ts';

const [status, setStatus] = createSignal<LiveStatus>('connecting');
const [connection, setConnection] = createSignal<Live>();

export { connection as live, status as liveStatus };

/** Connects for the person who is signed in. */
export function startLive(): void {
  stopLive();
  const live = connectLive(api, {
    onError: (error) => {
      if (error.code === 'signed-out') endSession('lost');
      else if (error.code === 'listener-failed') reportError(error.cause);
    },
  });
  live.onStatus(setStatus);
  setStatus(live.status);
  setConnection(live);
}

export function stopLive(): void {
  connection()?.close();
  setConnection(undefined);
}
