import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import { For } from 'solid-js';
import { t } from '../i18n/language.ts';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  isDanger?: boolean;
}

/** A button with three dots that opens a menu. */
export function Menu(props: { items: MenuItem[]; label?: string }) {
  return (
    <DropdownMenu gutter={4} placement="bottom-end">
      <DropdownMenu.Trigger class="icon-button" aria-label={props.label ?? t().moreActions}>
        <Ellipsis aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <For each={props.items}>
            {(item) => (
              <DropdownMenu.Item
                class="menu-item"
                classList={{ danger: item.isDanger ?? false }}
                // The dialog that an item opens takes the focus, once the menu has given it back.
                onSelect={() => setTimeout(item.onSelect)}
              >
                {item.label}
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
