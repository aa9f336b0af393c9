import { dirname, join } from 'node:path';
import { LocalFailure, reasonOf } from '../core/failure.ts';
import {
  deferIrrelevantStageParams,
  readConfiguration,
  resolveVariables,
  sourcesFor,
  variablesIn,
} from './osls.ts';

const needed = ['params', 'provider\0stage', 'provider\0name'];

/** osls appends the whole stack of a resolver's error to its message. */
const withoutFrames = (reason: string): string =>
  reason.replace(/ at (async |new )?(\S+ (\[as \S+\] )?\(\S+:\d+:\d+\)|\S+:\d+:\d+)( at |$).*$/s, '');

/**
 * Reads a serverless.yml and resolves its variables, like `serverless print` but in milliseconds.
 *
 * @param named the file's name in messages
 */
export async function resolveConfiguration(
  file: string,
  named: string,
  cliOptions: Readonly<Record<string, unknown>>,
): Promise<object> {
  try {
    const configuration = await readConfiguration(file);
    const variablesMeta = variablesIn(configuration);
    const input = {
      serviceDir: dirname(file),
      configuration,
      variablesMeta,
      sources: sourcesFor(configuration),
      options: { ...cliOptions },
      fulfilledSources: new Set(['env', 'file', 'opt', 'self', 'strToBool', 'sls']),
    };
    const isPropertyDeferred = deferIrrelevantStageParams(configuration, input);
    // `${param:…}` reads `params`, so that section is resolved first.
    await resolveVariables({ ...input, isPropertyDeferred, propertyPathsToResolve: new Set(needed) });
    input.fulfilledSources.add('param');
    await resolveVariables({ ...input, isPropertyDeferred });
    for (const [path, { error }] of variablesMeta) {
      if (error !== undefined) throw error;
      if (!isPropertyDeferred(path))
        throw new Error(`the variable at "${path.replaceAll('\0', '.')}" has no value`);
    }
    return configuration;
  } catch (error) {
    throw new LocalFailure(`${named} cannot be read: ${withoutFrames(reasonOf(error))}`, { cause: error });
  }
}

export const configurationFile = (folder: string): string => join(folder, 'serverless.yml');
