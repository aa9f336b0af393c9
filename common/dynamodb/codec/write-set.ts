import { InvalidItem } from '../errors/invalid-item.ts';
import { ExactNumber } from './exact-number.ts';
import { bigintText, numberText } from './number.ts';
import { significantDigits } from './number-text.ts';

interface Member {
  readonly kind: 'S' | 'N' | 'B';
  readonly text: string;
}

/** Writes a set as the JSON of an attribute value; an empty one has none. */
export function writeSet(path: string, set: ReadonlySet<unknown>): string | undefined {
  if (set.size === 0) return undefined;
  const members = Array.from(set, (member) => writeMember(path, member));
  const [first] = members;
  const kind = first?.kind;
  if (members.some((member) => member.kind !== kind))
    throw new InvalidItem(path, 'must be a set of one type');
  // Texts are distinct already.
  if (kind !== 'S' && new Set(members.map(identity)).size < members.length) {
    throw new InvalidItem(path, 'must not contain equal members');
  }
  return `{"${kind}S":[${members.map((member) => member.text).join(',')}]}`;
}

function identity({ kind, text }: Member): string {
  if (kind !== 'N') return text;
  const number = text.slice(1, -1);
  const { digits, exponent } = significantDigits(number);
  return digits === '' ? '0' : `${number.startsWith('-') ? '-' : ''}${digits}e${exponent}`;
}

function writeMember(path: string, member: unknown): Member {
  if (typeof member === 'string' && member.isWellFormed()) return { kind: 'S', text: JSON.stringify(member) };
  if (typeof member === 'number') return { kind: 'N', text: `"${numberText(path, member)}"` };
  if (typeof member === 'bigint') return { kind: 'N', text: `"${bigintText(path, member)}"` };
  if (member instanceof ExactNumber) return { kind: 'N', text: `"${ExactNumber.textOf(path, member)}"` };
  if (member instanceof Uint8Array) return { kind: 'B', text: `"${Buffer.from(member).toString('base64')}"` };
  throw new InvalidItem(path, 'must be a set of text, numbers or binary');
}
