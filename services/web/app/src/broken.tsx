import { t } from './i18n/language.ts';
import { Button } from './ui/button.tsx';
import { Splash } from './ui/splash.tsx';

/** Shown instead of everything when the app itself fails. */
export function Broken(props: { error: unknown }) {
  reportError(props.error);
  return (
    <Splash>
      <div class="note error" role="alert">
        <p>{t().broken}</p>
        <Button onClick={() => location.reload()}>{t().reload}</Button>
      </div>
    </Splash>
  );
}
