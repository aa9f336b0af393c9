import { ensureTable, tableDefinition } from '@moim/common/dynamodb';
import type { Layer } from './layer.ts';
import { orders } from './layers/ours-entity.ts';
import { type LayerName, layerNames, loadLayer, type Results } from './layers.ts';
import { median, rounded } from './median.ts';
import { newOrder } from './order.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 25);

/**
 * The CPU time of this process for each operation on DynamoDB Local, relative to raw. The layers take turns.
 */
export async function measureCpu(): Promise<Results> {
  await ensureTable(tableDefinition([orders]));
  const order = newOrder(1);
  const { customerId, orderId } = order;
  const operations: Record<string, { times: number; run: (layer: Layer) => Promise<unknown> }> = {
    cpuGet: { times: 100, run: (layer) => layer.get(customerId, orderId) },
    cpuPut: { times: 100, run: (layer) => layer.put(order) },
    cpuUpdate: { times: 100, run: (layer) => layer.update(customerId, orderId, 'a note') },
    cpuQuery50: { times: 40, run: (layer) => layer.query(customerId) },
  };
  const layers = await Promise.all(layerNames.map(async (name) => ({ name, layer: await loadLayer(name) })));
  for (const { layer } of layers)
    for (let number = 0; number < 60; number++) await layer.put(newOrder(number));
  const results: Results = {};
  for (const [metric, { times, run }] of Object.entries(operations)) {
    const costs = new Map<LayerName, number[]>(layerNames.map((name) => [name, []]));
    for (let round = -2; round < rounds; round++) {
      // In a different order each round, so that no layer always pays for its predecessor's garbage.
      for (const { name, layer } of rotated(layers, round + 2)) {
        const cost = await costOf(() => run(layer), times);
        if (round >= 0) costs.get(name)?.push(cost);
      }
    }
    const raw = median(costs.get('raw') ?? []);
    results[metric] = Object.fromEntries(
      [...costs].map(([name, list]) => [name, rounded(median(list) / raw)]),
    );
  }
  return results;
}

async function costOf(work: () => Promise<unknown>, times: number): Promise<number> {
  const before = process.cpuUsage();
  for (let step = 0; step < times; step++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
