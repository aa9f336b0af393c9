import { createMemo } from 'solid-js';
import { Avatar } from '../ui/avatar.tsx';
import { nameOf, personOf } from './people.ts';

interface PersonChoiceProps {
  userId: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

/** A person in a list to choose from. */
export function PersonChoice(props: PersonChoiceProps) {
  const person = createMemo(() => personOf(props.userId)());
  const nickname = () => person().profile?.nickname;
  return (
    <label class="person choice">
      <Avatar name={nameOf(person())} url={person().avatar?.thumbUrl} />
      <span class="texts grow">
        <b>{nameOf(person())}</b>
        <span class="faint small one-line">{nickname() && `@${nickname()}`}</span>
      </span>
      <input
        type="checkbox"
        checked={props.isChosen}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
    </label>
  );
}
