import { type Item, isSystemAttribute } from '../model/item.ts';
import { numberFromText } from './number.ts';

/** An attribute map as it comes off the wire, after `JSON.parse`. */
export type WireMap = Readonly<Record<string, WireValue>>;

/** One attribute value on the wire: exactly one of these is there. */
export interface WireValue {
  readonly S?: string | undefined;
  readonly N?: string | undefined;
  readonly B?: string | undefined;
  readonly BOOL?: boolean | undefined;
  readonly NULL?: boolean | undefined;
  readonly M?: WireMap | undefined;
  readonly L?: readonly WireValue[] | undefined;
  readonly SS?: readonly string[] | undefined;
  readonly NS?: readonly string[] | undefined;
  readonly BS?: readonly string[] | undefined;
}

/** An attribute map as plain values. */
export function readItem(wire: WireMap): Item {
  const item: Item = {};
  for (const name in wire) setField(item, name, wire[name]);
  return item;
}

/** An attribute map as plain values, without what the layer keeps for itself. */
export function readFields(wire: WireMap): Item {
  const item: Item = {};
  for (const name in wire) {
    if (!isSystemAttribute(name)) setField(item, name, wire[name]);
  }
  return item;
}

function setField(item: Item, name: string, wire: WireValue | undefined): void {
  if (wire === undefined) return;
  if (name !== '__proto__') {
    item[name] = readValue(wire);
    return;
  }
  // Assigning it would change the object instead of giving it a field.
  const value: unknown = readValue(wire);
  Object.defineProperty(item, name, { value, enumerable: true, configurable: true, writable: true });
}

/** One attribute value as a plain value: sets become `Set`, bytes `Uint8Array`, see `numberFromText` for numbers. */
export function readValue(wire: WireValue): Item[string] {
  if (wire.S !== undefined) return wire.S;
  if (wire.N !== undefined) return numberFromText(wire.N);
  if (wire.BOOL !== undefined) return wire.BOOL;
  if (wire.M !== undefined) return readItem(wire.M);
  if (wire.L !== undefined) return wire.L.map(readValue);
  if (wire.B !== undefined) return bytes(wire.B);
  if (wire.SS !== undefined) return new Set(wire.SS);
  if (wire.NS !== undefined) return new Set(wire.NS.map(numberFromText));
  if (wire.BS !== undefined) return new Set(wire.BS.map(bytes));
  return null;
}

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
