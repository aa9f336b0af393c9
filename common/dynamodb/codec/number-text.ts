import { InvalidItem } from '../errors/invalid-item.ts';

/** DynamoDB's numbers have up to 38 significant digits, and a size from 1e-130 to below 1e126. */
export const maxDigits = 38;
const smallestExponent = -130;
const largestExponent = 125;
/** Longer texts have leading zeros or an exponent that no number needs. */
const longestText = 300;
const decimal = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The text, if it is a number that DynamoDB can store. @throws InvalidItem otherwise, without the text */
export function checkedNumberText(path: string, text: unknown): string {
  if (typeof text !== 'string' || text.length > longestText || !decimal.test(text)) {
    throw new InvalidItem(path, 'must be the text of a decimal number');
  }
  const { digits, exponent } = significantDigits(text);
  if (digits.length > maxDigits) {
    throw new InvalidItem(path, `must have at most ${maxDigits} significant digits`);
  }
  if (digits !== '' && (exponent < smallestExponent || exponent > largestExponent)) {
    throw new InvalidItem(path, 'must be 0 or between 1e-130 and 1e126 in size');
  }
  return text;
}

/**
 * The digits of a decimal number without outer zeros (empty for 0), and the exponent of the first one.
 *
 * @example significantDigits('-0.0150') // { digits: '15', exponent: -2 }
 */
export function significantDigits(text: string): { digits: string; exponent: number } {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  return {
    digits: digits.replace(/0+$/, ''),
    exponent: digits.length - fraction.length - 1 + Number(exponent),
  };
}
