import { type Item, isSystemAttribute } from '../model/item.ts';
import { numberFromText } from './number.ts';

/** An attribute map on the wire, after `JSON.parse`. */
export type WireMap = Readonly<Record<string, WireValue>>;

/** An attribute value on the wire: exactly one member is present. */
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

/** Converts an attribute map to plain values. */
export function readItem(wire: WireMap): Item {
  const item: Item = {};
  for (const name in wire) setField(item, name, wire[name]);
  return item;
}

/** Converts an attribute map to plain values, without the system attributes. */
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
  // An assignment would set the object's prototype instead of a field.
  const value: unknown = readValue(wire);
  Object.defineProperty(item, name, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Converts an attribute value to a plain value: sets to `Set`, binary to `Uint8Array`, numbers as `numberFromText`
 * does.
 */
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
