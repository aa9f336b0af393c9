import './styles/index.css';
import { Router } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { render } from 'solid-js/web';
import { preferredLanguage, speak } from './i18n/language.ts';
import { routes } from './routes.tsx';
import { startSession } from './session/session.ts';
import { Toasts } from './ui/toasts.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element #app');

void startSession();
await speak(preferredLanguage());
render(
  () => (
    <Router
      root={(props) => (
        <>
          <Suspense>{props.children}</Suspense>
          <Toasts />
        </>
      )}
    >
      {routes}
    </Router>
  ),
  place,
);

// After the first screen, which has loaded its files by then. Without a worker, the app only does not open offline.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  navigator.serviceWorker.register('/worker.js').catch(reportError);
