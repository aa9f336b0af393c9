import { measureBundles } from './bundle.ts';
import { startDynamoDBLocal } from './dynamodb-local.ts';
import { layerNames, type Results } from './layers.ts';
import { measureColdImport } from './measure-cold-import.ts';
import { measureCpu } from './measure-cpu.ts';
import { measureParams } from './measure-params.ts';
import { measureTypecheck } from './measure-typecheck.ts';

// `npm run bench -- dynamodb [--json] [--only <section>]` compares the query layer with others. Sections that could
// disturb each other run in sequence; within a section the layers take turns.

const parts: Record<string, () => Promise<Results>> = {
  bundles: measureBundles,
  params: measureParams,
  cpu: measureCpu,
  cold: measureColdImport,
  types: measureTypecheck,
};

const [, , ...flags] = process.argv;
const only = flags[flags.indexOf('--only') + 1];
const chosen = flags.includes('--only')
  ? Object.entries(parts).filter(([name]) => name === only)
  : Object.entries(parts);

const { endpoint, stop } = await startDynamoDBLocal();
Object.assign(process.env, {
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TABLE_PREFIX: '',
});
try {
  const results: Results = {};
  for (const [, measure] of chosen) Object.assign(results, await measure());
  if (flags.includes('--json')) console.log(JSON.stringify(results, undefined, 2));
  else
    console.table(
      Object.fromEntries(Object.entries(results).map(([metric, figures]) => [metric, inOrder(figures)])),
    );
} finally {
  stop();
}
process.exit();

function inOrder(figures: Results[string]): Record<string, number | string> {
  return Object.fromEntries(layerNames.map((name) => [name, figures[name] ?? '']));
}
