import { numberFromText } from './number.ts';

/** A decimal number as `units × 10^-scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** The sum as DynamoDB computes it: in decimals, so that 0.1 and 0.2 make 0.3. */
export function decimalSum(left: number | bigint, right: number | bigint): ReturnType<typeof numberFromText> {
  const [a, b] = [decimal(String(left)), decimal(String(right))];
  const scale = Math.max(a.scale, b.scale);
  const units = a.units * 10n ** BigInt(scale - a.scale) + b.units * 10n ** BigInt(scale - b.scale);
  return numberFromText(scale === 0 ? units.toString() : `${units}e-${scale}`);
}

function decimal(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const units = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}
