import { Switch as Kobalte } from '@kobalte/core/switch';

interface SwitchProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off, at once. */
export function Switch(props: SwitchProps) {
  return (
    <Kobalte class="switch row between" checked={props.isOn} onChange={props.onChange}>
      <Kobalte.Label>{props.label}</Kobalte.Label>
      <Kobalte.Input />
      <Kobalte.Control class="switch-track">
        <Kobalte.Thumb class="switch-thumb" />
      </Kobalte.Control>
    </Kobalte>
  );
}
