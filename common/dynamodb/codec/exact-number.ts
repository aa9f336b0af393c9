/** A stored number that neither a `number` nor a `bigint` holds exactly: a decimal of more digits. Stored as it is. */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}
