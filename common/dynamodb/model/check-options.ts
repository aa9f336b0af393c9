import { InvalidRequest } from '../errors/connection-errors.ts';
import type { Model } from './model.ts';

/**
 * Refuses options that would have no effect: unknown ones, and `undefined`, which is a value that somebody forgot.
 *
 * @throws InvalidRequest
 */
export function checkOptions(model: Model, options: object, allowed: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!allowed.has(name)) {
      const names = [...allowed].join(', ');
      throw new InvalidRequest(`"${name}" is not an option here: use ${names}`, { entity: model.name });
    }
    if (value === undefined || value === null) {
      throw new InvalidRequest(`the option "${name}" is ${value}: give it a value, or leave it out`, {
        entity: model.name,
      });
    }
  }
}
