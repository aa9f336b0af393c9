/** A value of metric math at one time; nothing where data is missing. */
type Value = number | undefined;

type Binary = (one: number, other: number) => number;

const levels: Record<string, Binary>[] = [
  { '>': (one, other) => Number(one > other), '<': (one, other) => Number(one < other) },
  { '+': (one, other) => one + other, '-': (one, other) => one - other },
  { '*': (one, other) => one * other, '/': (one, other) => one / other },
];

/** Reads an expression from the left, as far as this project writes any: numbers, ids, operators, brackets, IF. */
class Reader {
  private readonly tokens: string[];
  private readonly ids: Readonly<Record<string, Value>>;

  constructor(expression: string, ids: Readonly<Record<string, Value>>) {
    this.tokens = expression.match(/[\w.]+|\S/g) ?? [];
    this.ids = ids;
  }

  /** Operators of a level and of those that bind more tightly. Without one of its sides there is no value. */
  binary(level = 0): Value {
    const operators = levels[level];
    if (!operators) return this.operand();
    let value = this.binary(level + 1);
    for (;;) {
      const operator = operators[this.tokens[0] ?? ''];
      if (!operator) return value;
      this.tokens.shift();
      const other = this.binary(level + 1);
      const result = value === undefined || other === undefined ? undefined : operator(value, other);
      // What is divided by zero is dropped.
      value = result !== undefined && Number.isFinite(result) ? result : undefined;
    }
  }

  end(): void {
    if (this.tokens.length > 0) throw new Error(`This is not read here: ${this.tokens.join(' ')}`);
  }

  private take(wanted: string): void {
    const token = this.tokens.shift();
    if (token !== wanted) throw new Error(`${wanted} was to come, not ${token}`);
  }

  private operand(): Value {
    const token = this.tokens.shift() ?? '';
    if (/^\d/.test(token)) return Number(token);
    if (token === '(') {
      const value = this.binary();
      this.take(')');
      return value;
    }
    if (token === 'IF') return this.choice();
    if (!(token in this.ids)) throw new Error(`${token} is the id of no query.`);
    return this.ids[token];
  }

  /** Without a condition there is nothing to choose by. */
  private choice(): Value {
    this.take('(');
    const condition = this.binary();
    this.take(',');
    const yes = this.binary();
    this.take(',');
    const no = this.binary();
    this.take(')');
    if (condition === undefined) return undefined;
    return condition ? yes : no;
  }
}

/** The value of an expression of metric math at one time, by the values of other queries; throws on what is not known. */
export function valueAt(expression: string, ids: Readonly<Record<string, Value>>): Value {
  const reader = new Reader(expression, ids);
  const value = reader.binary();
  reader.end();
  return value;
}
