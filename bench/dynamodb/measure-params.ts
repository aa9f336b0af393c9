import type { Layer } from './layer.ts';
import { params as ours } from './layers/ours-params.ts';
import { layerNames, loadLayer, type Results } from './layers.ts';
import { median, rounded } from './median.ts';
import { newOrder } from './order.ts';

const rounds = 7;
const roundMilliseconds = 120;

type Params = NonNullable<Layer['params']>;

/** Requests built per second, by operation: the median of several rounds. The layers take turns. */
export async function measureParams(): Promise<Results> {
  const order = newOrder(1);
  const { customerId, orderId } = order;
  const operations: Record<string, (params: Params) => unknown> = {
    paramsGetPerSec: (params) => params.get(customerId, orderId),
    paramsQueryPerSec: (params) => params.query(customerId),
    paramsPutPerSec: (params) => params.put(order),
    paramsUpdatePerSec: (params) => params.update(customerId, orderId, 'a note'),
  };
  const layers: [string, Params][] = [['ours', ours]];
  for (const name of layerNames) {
    const { params } = await loadLayer(name);
    if (params !== undefined) layers.push([name, params]);
  }
  const results: Results = {};
  for (const [metric, build] of Object.entries(operations)) {
    const rates = new Map(layers.map(([name]) => [name, [] as number[]]));
    for (let round = -1; round < rounds; round++) {
      for (const [name, params] of layers) {
        const rate = await rateOf(() => build(params));
        // The first round only warms up.
        if (round >= 0) rates.get(name)?.push(rate);
      }
    }
    results[metric] = Object.fromEntries([...rates].map(([name, list]) => [name, rounded(median(list))]));
  }
  return results;
}

/** Calls per second; promises are awaited one at a time. */
async function rateOf(work: () => unknown): Promise<number> {
  const waits = work() instanceof Promise;
  const started = performance.now();
  let count = 0;
  do {
    for (let step = 0; step < 100; step++) {
      const result = work();
      if (waits) await result;
    }
    count += 100;
  } while (performance.now() - started < roundMilliseconds);
  return (count / (performance.now() - started)) * 1000;
}
