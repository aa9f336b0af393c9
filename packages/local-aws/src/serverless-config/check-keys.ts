import { readFileSync } from 'node:fs';
import { LocalFailure } from '../core/failure.ts';
import { type JsonObject, objectOf } from '../core/json.ts';
import { nearest } from '../core/nearest.ts';
import { topLevelKeys } from './osls.ts';
import { configurationFile } from './resolve-configuration.ts';

/** The keys of a function with the provider `aws`. Plugins may define more; only near misses are refused. */
const functionKeys = [
  'architecture',
  'awsKmsKeyArn',
  'condition',
  'dependsOn',
  'description',
  'destinations',
  'disableLogs',
  'durableConfig',
  'environment',
  'ephemeralStorageSize',
  'events',
  'fileSystemConfig',
  'handler',
  'httpApi',
  'image',
  'kmsKeyArn',
  'layers',
  'logDataProtectionPolicy',
  'logRetentionInDays',
  'logs',
  'maximumEventAge',
  'maximumRetryAttempts',
  'memorySize',
  'name',
  'onError',
  'package',
  'provisionedConcurrency',
  'recursiveLoop',
  'reservedConcurrency',
  'role',
  'runtime',
  'runtimeManagement',
  'snapStart',
  'tags',
  'timeout',
  'tracing',
  'url',
  'versionFunction',
  'vpc',
];

/** The line of a key: the first one after the line of `within`, if that is given. */
function lineOf(text: string, key: string, within: string | undefined): number {
  const lines = text.split('\n');
  const find = (name: string, from: number): number =>
    lines.findIndex((line, index) => index >= from && line.trim().replace(/^["']|["']?:.*$/g, '') === name);
  const start = within === undefined ? 0 : find(within, Math.max(0, find('functions', 0)));
  const found = find(key, Math.max(0, start));
  return found < 0 ? 1 : found + 1;
}

/**
 * Refuses unknown keys at the top level, where `configValidationMode: error` asks for it, and keys of functions that look
 * like a known one. Packaging validates against Serverless's whole schema, which takes seconds.
 */
export function checkKeys(place: string, folder: string, configuration: JsonObject): void {
  const refuse = (key: string, known: readonly string[], within?: string): never => {
    const line = lineOf(readFileSync(configurationFile(folder), 'utf8'), key, within);
    const match = nearest(key, known);
    const advice =
      match === undefined ? `Use one of ${[...known].sort().join(', ')}.` : `Did you mean "${match}"?`;
    const owner = within === undefined ? 'top-level key' : `key of the function ${within}`;
    throw new LocalFailure(`${place}/serverless.yml:${line}: unknown ${owner} "${key}". ${advice}`);
  };
  const unknown = Object.keys(configuration).find((key) => !topLevelKeys.has(key));
  if (configuration.configValidationMode === 'error' && unknown !== undefined) {
    refuse(unknown, [...topLevelKeys]);
  }
  for (const [name, definition] of Object.entries(objectOf(configuration.functions))) {
    for (const key of Object.keys(objectOf(definition))) {
      if (!functionKeys.includes(key) && nearest(key, functionKeys) !== undefined)
        refuse(key, functionKeys, name);
    }
  }
}
