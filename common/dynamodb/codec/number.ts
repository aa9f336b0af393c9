import { InvalidItem } from '../errors/invalid-item.ts';
import { ExactNumber } from './exact-number.ts';

/** DynamoDB's numbers have up to 38 significant digits. */
const maxDigits = 38;
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
  if (text.replace('-', '').replace(/0+$/, '').length > maxDigits) {
    throw new InvalidItem(path, `must have at most ${maxDigits} significant digits`);
  }
  return text;
}

/**
 * Reads a stored number: as a `number` if that is exact, otherwise as a `bigint`, and as an `ExactNumber` if it is a
 * decimal with too many digits for both.
 */
export function numberFromText(text: string): number | bigint | ExactNumber {
  const value = Number(text);
  // With up to 15 digits, a number holds every decimal exactly.
  if (text.length <= 15) return value;
  if (integer.test(text)) return Number.isSafeInteger(value) ? value : BigInt(text);
  return sameDecimal(text, String(value)) ? value : new ExactNumber(text);
}

function sameDecimal(left: string, right: string): boolean {
  return left === right || canonicalDecimal(left) === canonicalDecimal(right);
}

/**
 * Gives `-1.50E-7` and `-0.00000015` the same text: the digits without outer zeros, and the position of the point.
 */
function canonicalDecimal(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const point = digits.length - fraction.length + Number(exponent);
  return `${mantissa.startsWith('-') ? '-' : ''}${digits.replace(/0+$/, '')}@${point}`;
}
