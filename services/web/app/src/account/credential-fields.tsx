import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Field } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface CredentialProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export function EmailField(props: CredentialProps) {
  return (
    <Field
      label={t().auth.email}
      type="email"
      inputmode="email"
      name="email"
      autocomplete="username"
      {...props}
    />
  );
}

interface PasswordProps extends CredentialProps {
  label: string;
  /** One that is being chosen: says what it needs, and lets the browser suggest one. */
  isNew?: boolean;
}

export function PasswordField(props: PasswordProps) {
  const [isShown, setShown] = createSignal(false);
  return (
    <Field
      label={props.label}
      type={isShown() ? 'text' : 'password'}
      name={props.isNew ? 'new-password' : 'password'}
      autocomplete={props.isNew ? 'new-password' : 'current-password'}
      hint={props.isNew ? t().auth.passwordHint : undefined}
      value={props.value}
      onChange={props.onChange}
      error={props.error}
      trailing={
        <IconButton
          class="in-field"
          label={t().auth.showPassword}
          aria-pressed={isShown()}
          onClick={() => setShown(!isShown())}
        >
          <Show when={isShown()} fallback={<Eye aria-hidden="true" />}>
            <EyeOff aria-hidden="true" />
          </Show>
        </IconButton>
      }
    />
  );
}

/** The code that an e-mail brought. */
export function CodeField(props: CredentialProps) {
  return (
    <Field label={t().auth.code} name="code" autocomplete="one-time-code" inputmode="numeric" {...props} />
  );
}
