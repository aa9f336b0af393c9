import { For } from 'solid-js';
import { chooseLanguage, isLanguage, language, languages, t } from '../i18n/language.ts';

const names = { en: 'English', ko: '한국어' };

export function LanguageSwitch() {
  return (
    <label class="language">
      <span class="hidden">{t().language}</span>
      <select
        class="input"
        value={language()}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && chooseLanguage(value)}
      >
        <For each={languages}>
          {(one) => (
            <option value={one} lang={one}>
              {names[one]}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
