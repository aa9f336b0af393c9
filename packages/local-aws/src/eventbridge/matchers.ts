import { BlockList, isIP } from 'node:net';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';

/** Tests one value of an event; `undefined` when the event lacks it. */
export type Matcher = (value: Json | undefined) => boolean;

/** EventBridge's error for an invalid pattern. */
export const badPattern = (why: string): AwsError =>
  new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${why}`);

function textOf(given: Json | undefined, name: string): string {
  if (typeof given === 'string') return given;
  throw badPattern(`${name} must be a string`);
}

const sameIgnoringCase = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `prefix` and `suffix` take a string or `{ "equals-ignore-case": string }`. */
function affix(given: Json, name: 'prefix' | 'suffix'): Matcher {
  const insensitive = isObject(given);
  const wanted = textOf(insensitive ? given['equals-ignore-case'] : given, name);
  const part = (value: string): string =>
    name === 'prefix'
      ? value.slice(0, wanted.length)
      : value.slice(Math.max(0, value.length - wanted.length));
  return (value) =>
    typeof value === 'string' &&
    (insensitive ? sameIgnoringCase(part(value), wanted) : part(value) === wanted);
}

function wildcard(given: Json): Matcher {
  const parts = textOf(given, 'wildcard').split(/(?<!\\)\*/);
  const literal = (part: string): string =>
    part.replace(/\\([*\\])/g, '$1').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const shape = new RegExp(`^${parts.map(literal).join('.*')}$`, 's');
  return (value) => typeof value === 'string' && shape.test(value);
}

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `["=", 1]`, or one or two bounds: `[">", 0, "<=", 5]`. */
function numeric(given: Json): Matcher {
  if (!Array.isArray(given) || (given.length !== 2 && given.length !== 4)) {
    throw badPattern('numeric must be a list of one or two comparisons');
  }
  const tests = Array.from({ length: given.length / 2 }, (_, index) => {
    const compare = comparisons[String(given[index * 2])];
    const bound = given[index * 2 + 1];
    if (!compare || typeof bound !== 'number')
      throw badPattern(`numeric does not support ${JSON.stringify(given)}`);
    return (value: number): boolean => compare(value, bound);
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function equalsIgnoreCase(given: Json): Matcher {
  const wanted = textOf(given, 'equals-ignore-case');
  return (value) => typeof value === 'string' && sameIgnoringCase(value, wanted);
}

/** One or more plain values, or one or more strings under `prefix`, `suffix`, … */
function anythingBut(given: Json): Matcher {
  const refused = isObject(given)
    ? Object.entries(given).flatMap(([name, wanted]) =>
        (Array.isArray(wanted) ? wanted : [wanted]).map((one) => operator({ [name]: one })),
      )
    : (Array.isArray(given) ? given : [given]).map(matcherOf);
  return (value) => value !== undefined && !refused.some((matches) => matches(value));
}

/** An IP range: `10.0.0.0/24`, `2001:db8::/32`. */
function cidr(given: Json): Matcher {
  const [address = '', bits = '', ...more] = textOf(given, 'cidr').split('/');
  const family = isIP(address);
  if (
    family === 0 ||
    !/^\d{1,3}$/.test(bits) ||
    Number(bits) > (family === 4 ? 32 : 128) ||
    more.length > 0
  ) {
    throw badPattern(`cidr must be an IP range such as 10.0.0.0/24, got ${JSON.stringify(given)}`);
  }
  const network = new BlockList();
  network.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  return (value) =>
    typeof value === 'string' &&
    isIP(value) === family &&
    network.check(value, family === 4 ? 'ipv4' : 'ipv6');
}

function exists(given: Json): Matcher {
  if (typeof given !== 'boolean') throw badPattern('exists must be true or false');
  return (value) => (value !== undefined) === given;
}

const operators: Record<string, (given: Json) => Matcher> = {
  prefix: (given) => affix(given, 'prefix'),
  suffix: (given) => affix(given, 'suffix'),
  'anything-but': anythingBut,
  'equals-ignore-case': equalsIgnoreCase,
  wildcard,
  numeric,
  cidr,
  exists,
};

function operator(given: JsonObject): Matcher {
  const [[name, argument] = ['', null], ...others] = Object.entries(given);
  const make = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!make || others.length > 0) {
    throw badPattern(`${JSON.stringify(given)} is not a condition that the EventBridge emulator supports`);
  }
  return make(argument);
}

/** One element of a pattern's list: a plain value, or a condition such as `{ "prefix": "a" }`. */
export function matcherOf(given: Json): Matcher {
  if (isObject(given)) return operator(given);
  if (Array.isArray(given)) throw badPattern('a list must not contain a list');
  return (value) => value === given;
}
