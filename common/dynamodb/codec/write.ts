import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';
import { ExactNumber } from './exact-number.ts';
import { bigintText, numberText } from './number.ts';

/**
 * Writes plain values as the JSON of an attribute map: `{"name":{"S":"Kim"},…}`. Leaves out `undefined` fields.
 */
export function writeItem(item: Item): string {
  return writeMap('', item);
}

function writeMap(path: string, map: Item): string {
  let text = '';
  for (const name in map) {
    const written = writeValue(path === '' ? name : `${path}.${name}`, map[name]);
    if (written !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${written}`;
  }
  return `{${text}}`;
}

/**
 * Writes a value as the JSON of an attribute value. `undefined` and an empty set, which DynamoDB cannot store, have
 * none: the field is then missing.
 */
export function writeValue(path: string, value: Item[string]): string | undefined {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed())
        throw new InvalidItem(path, 'contains a lone surrogate, which is not a complete character');
      return `{"S":${JSON.stringify(value)}}`;
    case 'number':
      return `{"N":"${numberText(path, value)}"}`;
    case 'boolean':
      return value ? '{"BOOL":true}' : '{"BOOL":false}';
    case 'bigint':
      return `{"N":"${bigintText(path, value)}"}`;
    case 'undefined':
      return undefined;
    case 'object':
      return value === null ? '{"NULL":true}' : writeObject(path, value);
    default:
      throw new InvalidItem(path, `is a ${typeof value}, which DynamoDB cannot store`);
  }
}

function writeObject(path: string, value: object): string | undefined {
  if (Array.isArray(value)) return writeList(path, value);
  if (value instanceof Uint8Array) return `{"B":"${base64(value)}"}`;
  if (value instanceof Set) return writeSet(path, value);
  if (value instanceof ExactNumber) return `{"N":"${value.toString()}"}`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new InvalidItem(
      path,
      `is a ${prototype.constructor?.name ?? 'class instance'}, which DynamoDB cannot store`,
    );
  }
  return `{"M":${writeMap(path, value)}}`;
}

function writeList(path: string, list: readonly Item[string][]): string {
  let text = '';
  for (let index = 0; index < list.length; index++) {
    const written = writeValue(`${path}[${index}]`, list[index]);
    if (written === undefined)
      throw new InvalidItem(`${path}[${index}]`, 'must not be undefined or an empty set: a list has no gaps');
    text += index === 0 ? written : `,${written}`;
  }
  return `{"L":[${text}]}`;
}

function writeSet(path: string, set: ReadonlySet<unknown>): string | undefined {
  if (set.size === 0) return undefined;
  const members = Array.from(set, (member) => writeMember(path, member));
  const [first] = members;
  const kind = first?.kind;
  if (members.some((member) => member.kind !== kind))
    throw new InvalidItem(path, 'must be a set of one type');
  return `{"${kind}S":[${members.map((member) => member.text).join(',')}]}`;
}

function writeMember(path: string, member: unknown): { kind: 'S' | 'N' | 'B'; text: string } {
  if (typeof member === 'string' && member.isWellFormed()) return { kind: 'S', text: JSON.stringify(member) };
  if (typeof member === 'number') return { kind: 'N', text: `"${numberText(path, member)}"` };
  if (typeof member === 'bigint') return { kind: 'N', text: `"${bigintText(path, member)}"` };
  if (member instanceof ExactNumber) return { kind: 'N', text: `"${member.toString()}"` };
  if (member instanceof Uint8Array) return { kind: 'B', text: `"${base64(member)}"` };
  throw new InvalidItem(path, 'must be a set of text, numbers or binary');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
