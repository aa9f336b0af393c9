/** A decimal with more digits than a `number` or `bigint` can hold. Stored and read unchanged. */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}
