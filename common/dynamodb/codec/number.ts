import { InvalidItem } from '../errors/invalid-item.ts';
import { ExactNumber } from './exact-number.ts';
import { maxDigits, significantDigits } from './number-text.ts';

const smallest = 1e-130;
const largest = 1e126;
const integer = /^-?\d+$/;

/** A number as DynamoDB's text; refuses numbers that JavaScript does not hold exactly. */
export function numberText(path: string, value: number): string {
  if (Number.isSafeInteger(value)) return value === 0 ? '0' : String(value);
  if (!Number.isFinite(value)) throw new InvalidItem(path, 'must be a finite number');
  if (Number.isInteger(value)) {
    throw new InvalidItem(
      path,
      'is an integer beyond 2^53, which a number cannot hold exactly: use a bigint',
    );
  }
  const size = Math.abs(value);
  if (size < smallest || size >= largest)
    throw new InvalidItem(path, 'must be 0 or between 1e-130 and 1e126 in size');
  return String(value);
}

/** A bigint as DynamoDB's text. */
export function bigintText(path: string, value: bigint): string {
  const text = value.toString();
  const digits = text.replace('-', '');
  if (digits.replace(/0+$/, '').length > maxDigits) {
    throw new InvalidItem(path, `must have at most ${maxDigits} significant digits`);
  }
  if (digits.length > 126) throw new InvalidItem(path, 'must be 0 or between 1e-130 and 1e126 in size');
  return text;
}

/**
 * Reads a stored number: as a `number` if that is exact, otherwise as a `bigint`, and as an `ExactNumber` if it is a
 * decimal with too many digits for both. Each can be written again, unchanged.
 */
export function numberFromText(text: string): number | bigint | ExactNumber {
  const value = Number(text);
  // With up to 15 digits, a number holds every decimal exactly.
  if (text.length <= 15)
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? bigintOf(text) : value;
  if (integer.test(text)) return Number.isSafeInteger(value) ? value : BigInt(text);
  if (!sameDecimal(text, String(value))) return exact(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? bigintOf(text) : value;
}

function exact(text: string): bigint | ExactNumber {
  const { digits, exponent } = significantDigits(text);
  return exponent >= digits.length - 1 ? bigintOf(text) : new ExactNumber(text);
}

/** `1.23E40` as a bigint. */
function bigintOf(text: string): bigint {
  const { digits, exponent } = significantDigits(text);
  const size = BigInt(digits.padEnd(exponent + 1, '0'));
  return text.startsWith('-') ? -size : size;
}

function sameDecimal(left: string, right: string): boolean {
  if (left === right) return true;
  const [a, b] = [significantDigits(left), significantDigits(right)];
  return a.digits === b.digits && a.exponent === b.exponent && left.startsWith('-') === right.startsWith('-');
}
