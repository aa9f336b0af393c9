import './styles/index.css';
import { Router } from '@solidjs/router';
import { ErrorBoundary, Suspense } from 'solid-js';
import { render } from 'solid-js/web';
import { Broken } from './broken.tsx';
import { preferredLanguage, speak } from './i18n/language.ts';
import { preloadScreen, routes } from './routes.tsx';
import { refreshToken } from './session/refresh-token.ts';
import { startSession } from './session/session.ts';
import { Toasts } from './ui/toasts.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element #app');

void startSession();
if (refreshToken.read() !== undefined) preloadScreen(location.pathname);
speak(preferredLanguage());
place.replaceChildren();
render(
  () => (
    <Router
      root={(props) => (
        <>
          <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
            <Suspense>{props.children}</Suspense>
          </ErrorBoundary>
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
