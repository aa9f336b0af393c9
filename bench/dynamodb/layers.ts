import type { Layer } from './layer.ts';

/** The names of the layers in the results. */
export const layerNames = [
  'ours',
  'raw',
  'electrodb',
  'dynamodb-toolbox',
  'dynamodb-onetable',
  'dynamoose',
] as const;

export type LayerName = (typeof layerNames)[number];

/** One metric of every layer that has it. */
export type Figures = Partial<Record<LayerName, number>>;

/** The results of the benchmark, by metric. */
export type Results = Record<string, Figures>;

export function layerFile(name: LayerName): string {
  return `${import.meta.dirname}/layers/${name}.ts`;
}

export async function loadLayer(name: LayerName): Promise<Layer> {
  const { layer }: { layer: Layer } = await import(layerFile(name));
  return layer;
}
