import type { Filter } from '../conditions/filter.ts';
import { InvalidRequest } from '../errors/connection-errors.ts';
import { checkOptions } from '../model/check-options.ts';
import type { Model } from '../model/model.ts';
import type { Timestamps } from '../model/timestamps.ts';

/** The requirements of a write. `G`: the fields that the layer sets. */
export interface WriteOptions<T, G = unknown> {
  /** The condition that the item must meet; otherwise the write fails with `ConditionFailed`. */
  readonly if?: Filter<T>;
  /** The version that the item must have; otherwise the write fails with `VersionConflict`. */
  readonly version?: [Exclude<G, Timestamps>] extends [never]
    ? 'the entity has no version: name a field in its definition'
    : number;
}

/** The requirements of an update. */
export interface UpdateOptions<T, G = unknown> extends WriteOptions<T, G> {
  /**
   * Whether `add`, `append` and `prepend` take effect exactly once, even if a response is lost. Costs twice the write
   * capacity; without it, such a loss is an `OutcomeUnknown`.
   */
  readonly exactlyOnce?: boolean;
}

/** The requirements of an upsert. */
export interface UpsertOptions<T> {
  /** The condition that an existing item must meet, otherwise the write fails with `ConditionFailed`; a missing one is created. */
  readonly ifExists?: Filter<T>;
}

/** The requirements of a put. */
export interface PutOptions<T, G = unknown> extends WriteOptions<T, G>, UpsertOptions<T> {}

/** The options without their types. */
export interface PlainWriteOptions {
  readonly if?: object;
  readonly ifExists?: object;
  readonly version?: unknown;
  readonly exactlyOnce?: boolean;
}

const allowedOptions = {
  update: new Set(['if', 'version', 'exactlyOnce']),
  put: new Set(['if', 'version', 'ifExists']),
  upsert: new Set(['ifExists']),
  delete: new Set(['if', 'version']),
  check: new Set(['if', 'version']),
};

/** Refuses options of a write that would have no effect. @throws InvalidRequest */
export function checkWriteOptions(
  model: Model,
  verb: keyof typeof allowedOptions,
  options: PlainWriteOptions,
): void {
  checkOptions(model, options, allowedOptions[verb]);
  if (options.version !== undefined) checkVersion(model, options.version);
  if (options.ifExists !== undefined && (options.if ?? options.version) !== undefined) {
    throw new InvalidRequest('ifExists allows a missing item, if and version require one: use one of them', {
      entity: model.name,
    });
  }
}

function checkVersion(model: Model, version: unknown): void {
  const subject = { entity: model.name };
  if (model.version === undefined) {
    throw new InvalidRequest('the entity has no version: add one to its definition, or use if', subject);
  }
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) {
    throw new InvalidRequest('the option "version" must be a whole number', subject);
  }
}
