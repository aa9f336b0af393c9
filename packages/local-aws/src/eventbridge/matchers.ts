import { BlockList, isIP } from 'node:net';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';

/** Whether one value of an event fits; `undefined` where the event has none. */
export type Matcher = (value: Json | undefined) => boolean;

export const badPattern = (why: string): AwsError =>
  new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${why}`);

function textOf(given: Json | undefined, name: string): string {
  if (typeof given === 'string') return given;
  throw badPattern(`${name} takes text`);
}

const sameIgnoringCase = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `prefix` and `suffix` take a text, or `{ "equals-ignore-case": text }`. */
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
    throw badPattern('numeric takes a list of one or two comparisons');
  }
  const tests = Array.from({ length: given.length / 2 }, (_, index) => {
    const compare = comparisons[String(given[index * 2])];
    const bound = given[index * 2 + 1];
    if (!compare || typeof bound !== 'number')
      throw badPattern(`numeric ${JSON.stringify(given)} is unknown`);
    return (value: number): boolean => compare(value, bound);
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function equalsIgnoreCase(given: Json): Matcher {
  const wanted = textOf(given, 'equals-ignore-case');
  return (value) => typeof value === 'string' && sameIgnoringCase(value, wanted);
}

/** Any of one or several plain values, or of one or several texts under `prefix`, `suffix`, … */
function anythingBut(given: Json): Matcher {
  const refused = isObject(given)
    ? Object.entries(given).flatMap(([name, wanted]) =>
        (Array.isArray(wanted) ? wanted : [wanted]).map((one) => operator({ [name]: one })),
      )
    : (Array.isArray(given) ? given : [given]).map(matcherOf);
  return (value) => value !== undefined && !refused.some((matches) => matches(value));
}

/** Addresses of a network: `10.0.0.0/24`, `2001:db8::/32`. */
function cidr(given: Json): Matcher {
  const [address = '', bits = '', ...more] = textOf(given, 'cidr').split('/');
  const family = isIP(address);
  if (
    family === 0 ||
    !/^\d{1,3}$/.test(bits) ||
    Number(bits) > (family === 4 ? 32 : 128) ||
    more.length > 0
  ) {
    throw badPattern(`cidr ${JSON.stringify(given)} is no network`);
  }
  const network = new BlockList();
  network.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  return (value) =>
    typeof value === 'string' &&
    isIP(value) === family &&
    network.check(value, family === 4 ? 'ipv4' : 'ipv6');
}

function exists(given: Json): Matcher {
  if (typeof given !== 'boolean') throw badPattern('exists takes true or false');
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
    throw badPattern(`${JSON.stringify(given)} is no condition that the local EventBridge knows`);
  }
  return make(argument);
}

/** One element of a pattern's list: a plain value, or a condition such as `{ "prefix": "a" }`. */
export function matcherOf(given: Json): Matcher {
  if (isObject(given)) return operator(given);
  if (Array.isArray(given)) throw badPattern('a list stands in a list');
  return (value) => value === given;
}
