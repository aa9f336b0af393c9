import { createRequire } from 'node:module';

/** The internals of osls's resolver in use here. Its version is pinned exactly, and tests read every service through it. */
interface VariablesMeta extends Map<string, { error?: Error }> {}

interface Source {
  resolve(request: object): Promise<{ value: unknown }>;
}

interface ResolverInput {
  serviceDir: string;
  configuration: object;
  variablesMeta: VariablesMeta;
  sources: Record<string, Source>;
  options: Record<string, unknown>;
  fulfilledSources: Set<string>;
  isPropertyDeferred?: (path: string) => boolean;
  propertyPathsToResolve?: Set<string>;
}

const require = createRequire(import.meta.url);
const schema: { properties: object } = require('serverless/lib/config-schema');
const from = (file: string) => require(`serverless/lib/configuration/${file}`);

/** The top-level keys of a serverless.yml; the last two belong to the provider `aws`. */
export const topLevelKeys: ReadonlySet<string> = new Set([
  ...Object.keys(schema.properties),
  'resources',
  'layers',
]);

export const readConfiguration: (path: string) => Promise<object> = from('read');
export const variablesIn: (configuration: object) => VariablesMeta = from('variables/resolve-meta');
export const resolveVariables: (input: ResolverInput) => Promise<void> = from('variables/resolve');
export const deferIrrelevantStageParams: (
  configuration: object,
  input: ResolverInput,
) => (path: string) => boolean = from('variables/defer-irrelevant-stage-params');

const plainSources: Record<string, Source> = {
  env: from('variables/sources/env'),
  file: from('variables/sources/file'),
  opt: from('variables/sources/opt'),
  self: from('variables/sources/self'),
  strToBool: from('variables/sources/str-to-bool'),
};

const slsSource: (instance?: object) => Source = from('variables/sources/instance-dependent/get-sls');
const paramSource: (instance?: object) => Source = from('variables/sources/instance-dependent/param');

/** Variable sources that need no AWS account. `param` reads `params` from the configuration in its current state. */
export function sourcesFor(configuration: object): Record<string, Source> {
  const instance = {
    configurationInput: configuration,
    processedInput: { options: {} },
    instanceId: 'local',
  };
  return { ...plainSources, sls: slsSource(instance), param: paramSource(instance) };
}
