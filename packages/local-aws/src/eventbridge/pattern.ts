import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { badPattern, type Matcher, matcherOf } from './matchers.ts';

/**
 * Compiles an event pattern as EventBridge does: every field must match; a list holds alternatives; `$or` holds
 * alternative patterns; a list in the event matches when one of its elements does.
 *
 * Throws an AwsError for a pattern that EventBridge would refuse.
 */
export function patternOf(pattern: JsonObject): (event: JsonObject) => boolean {
  const fits = level(pattern);
  return (event) => fits(event);
}

function level(pattern: JsonObject): Matcher {
  const fields = Object.entries(pattern).map(([name, given]) =>
    name === '$or' ? anyOf(given) : field(name, given),
  );
  if (fields.length === 0) throw badPattern('it is empty');
  return (value) => fields.every((fits) => fits(value));
}

function anyOf(given: Json): Matcher {
  if (!Array.isArray(given) || given.length < 2 || !given.every(isObject)) {
    throw badPattern('$or must be a list of at least two patterns');
  }
  const patterns = given.map(level);
  return (value) => patterns.some((fits) => fits(value));
}

function field(name: string, given: Json): Matcher {
  if (isObject(given)) return within(name, someOf(level(given)));
  if (!Array.isArray(given) || given.length === 0) throw badPattern(`"${name}" must be a list or an object`);
  const alternatives = given.map(matcherOf);
  return within(name, (value) => alternatives.some((fits) => someOf(fits)(value)));
}

const within =
  (name: string, fits: Matcher): Matcher =>
  (value) =>
    fits(isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);

/** One element of a list must match; an empty list counts as missing. */
const someOf =
  (fits: Matcher): Matcher =>
  (value) => {
    if (!Array.isArray(value)) return fits(value);
    return value.length === 0 ? fits(undefined) : value.some(fits);
  };
