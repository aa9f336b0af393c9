import { InvalidItem } from '../errors/invalid-item.ts';
import { checkedNumberText } from './number-text.ts';

/**
 * A decimal with more digits than a `number` or `bigint` can hold. Stored and read unchanged.
 *
 * @throws InvalidItem if the text is not a decimal number that DynamoDB can store
 * @example new ExactNumber('0.12345678901234567890')
 */
export class ExactNumber {
  readonly #text: string;

  constructor(text: string) {
    this.#text = checkedNumberText('', text);
  }

  get text(): string {
    return this.#text;
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }

  /** The text of a value that claims to be an `ExactNumber`, checked again. */
  static textOf(path: string, value: ExactNumber): string {
    if (#text in value) return checkedNumberText(path, value.#text);
    throw new InvalidItem(path, 'must be created with new ExactNumber(…)');
  }
}
