import { TextField } from '@kobalte/core/text-field';
import { type JSX, Show } from 'solid-js';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'search';
  name?: string;
  autocomplete?: string;
  inputmode?: 'numeric' | 'text' | 'email';
  maxLength?: number;
  /** Several lines. */
  rows?: number;
  isLabelHidden?: boolean;
  placeholder?: string;
  /** A button inside the field, at its end. */
  trailing?: JSX.Element;
}

export function Field(props: FieldProps) {
  return (
    <TextField
      class="field"
      value={props.value}
      onChange={props.onChange}
      validationState={props.error ? 'invalid' : 'valid'}
    >
      <TextField.Label class={props.isLabelHidden ? 'hidden' : 'field-label'}>{props.label}</TextField.Label>
      <Show
        when={props.rows}
        fallback={
          <div class="input-place">
            <TextField.Input
              class="input"
              type={props.type ?? 'text'}
              name={props.name}
              autocomplete={props.autocomplete}
              inputmode={props.inputmode}
              maxLength={props.maxLength}
              placeholder={props.placeholder}
            />
            {props.trailing}
          </div>
        }
      >
        <TextField.TextArea
          class="input"
          rows={props.rows}
          name={props.name}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
        />
      </Show>
      <Show when={props.hint && !props.error}>
        <TextField.Description class="field-hint">{props.hint}</TextField.Description>
      </Show>
      <TextField.ErrorMessage class="field-error">{props.error}</TextField.ErrorMessage>
    </TextField>
  );
}
