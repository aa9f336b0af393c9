/** A value of metric math at one time; undefined if data is missing. */
type Value = number | undefined;

type Binary = (one: number, other: number) => number;

const levels: Record<string, Binary>[] = [
  { '>': (one, other) => Number(one > other), '<': (one, other) => Number(one < other) },
  { '+': (one, other) => one + other, '-': (one, other) => one - other },
  { '*': (one, other) => one * other, '/': (one, other) => one / other },
];

/** Evaluates the metric math that this project uses: numbers, ids, operators, parentheses and IF. */
class Reader {
  private readonly tokens: string[];
  private readonly ids: Readonly<Record<string, Value>>;

  constructor(expression: string, ids: Readonly<Record<string, Value>>) {
    this.tokens = expression.match(/[\w.]+|\S/g) ?? [];
    this.ids = ids;
  }

  /** Evaluates operators of this and tighter precedence levels. A missing operand makes the value missing. */
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
      // CloudWatch drops the result of a division by zero.
      value = result !== undefined && Number.isFinite(result) ? result : undefined;
    }
  }

  end(): void {
    if (this.tokens.length > 0)
      throw new Error(`This syntax is not supported here: ${this.tokens.join(' ')}`);
  }

  private take(wanted: string): void {
    const token = this.tokens.shift();
    if (token !== wanted) throw new Error(`expected ${wanted}, got ${token}`);
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
    if (!(token in this.ids)) throw new Error(`No query has the id ${token}.`);
    return this.ids[token];
  }

  /** A missing condition makes the value missing. */
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

/** Evaluates a metric math expression at one time from the values of other queries; throws on unsupported syntax. */
export function valueAt(expression: string, ids: Readonly<Record<string, Value>>): Value {
  const reader = new Reader(expression, ids);
  const value = reader.binary();
  reader.end();
  return value;
}
