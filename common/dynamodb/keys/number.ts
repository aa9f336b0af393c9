const zero = '1';
const exponentBias = 500;

/**
 * Writes a finite number as text that sorts in numeric order; equal numbers have equal texts.
 *
 * The sign comes first, then the decimal exponent, then the digits. Negative numbers have both complemented and end in
 * `~`, which sorts after every digit, so that fewer digits (nearer to zero) sort later.
 */
export function orderedNumber(value: number | bigint): string {
  if (value === 0 || value === 0n) return zero;
  const negative = value < 0;
  const [digits, exponent] = scientific(negative ? -value : value);
  const scale = String(exponent + exponentBias).padStart(3, '0');
  return negative ? `0${complement(scale)}${complement(digits)}~` : `2${scale}${digits}`;
}

function scientific(value: number | bigint): [digits: string, exponent: number] {
  if (typeof value === 'bigint') {
    const text = value.toString();
    return [text.replace(/0+$/, ''), text.length - 1];
  }
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return [mantissa.replace('.', ''), Number(exponent)];
}

function complement(digits: string): string {
  let text = '';
  for (const digit of digits) text += 9 - Number(digit);
  return text;
}
