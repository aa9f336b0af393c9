import { Navigate, useLocation } from '@solidjs/router';
import { createEffect, type JSX, Match, on, onCleanup, Suspense, Switch } from 'solid-js';
import { startLive, stopLive } from './live/live.ts';
import { ProfileSetup } from './people/lazy-profile-setup.ts';
import { loadMyProfile, mine } from './people/me.ts';
import { forgetPeople } from './people/people.ts';
import { sessionStatus, startSession, userId } from './session/session.ts';
import { Shell } from './shell.tsx';
import { FailureNote } from './ui/failure-note.tsx';
import { Splash } from './ui/splash.tsx';

/** What a person who is signed in sees; it begins anew with each person. */
function Person(props: { children: JSX.Element }) {
  createEffect(
    on(userId, (id) => {
      if (id === '') return;
      forgetPeople();
      void loadMyProfile();
      startLive();
      onCleanup(stopLive);
    }),
  );
  const failure = () => {
    const value = mine();
    return value.state === 'failed' ? value.failure : undefined;
  };
  return (
    <Switch fallback={<Splash />}>
      <Match when={failure()}>
        <Splash>
          <FailureNote failure={failure()} retry={() => void loadMyProfile()} />
        </Splash>
      </Match>
      <Match when={mine().state === 'none'}>
        <Suspense fallback={<Splash />}>
          <ProfileSetup />
        </Suspense>
      </Match>
      <Match when={mine().state === 'ready'}>
        <Shell>
          <Suspense>{props.children}</Suspense>
        </Shell>
      </Match>
    </Switch>
  );
}

/** Leads people who are not signed in to the sign-in, and back to where they were. */
export function SignedIn(props: { children?: JSX.Element }) {
  const location = useLocation();
  const here = () => encodeURIComponent(location.pathname + location.search);
  const retry = (): void => void (sessionStatus() === 'unreachable' && startSession());
  addEventListener('online', retry);
  onCleanup(() => removeEventListener('online', retry));
  return (
    <Switch fallback={<Splash />}>
      <Match when={sessionStatus() === 'signed-out'}>
        <Navigate href={`/sign-in?next=${here()}`} />
      </Match>
      <Match when={sessionStatus() === 'unreachable'}>
        <Splash>
          <FailureNote failure="unreachable" retry={() => void startSession()} />
        </Splash>
      </Match>
      <Match when={sessionStatus() === 'signed-in'}>
        <Person>{props.children}</Person>
      </Match>
    </Switch>
  );
}
