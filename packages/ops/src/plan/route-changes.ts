import type { Stack } from '@aws-sdk/client-cloudformation';
import { Refusal } from '../terminal/refusal.ts';
import type { Plan } from './plan.ts';

/** Whether a plan changes the HTTP API, which refuses changes from two stacks at the same time. */
const changesRoutes = ({ changes }: Plan): boolean =>
  changes.some(({ type }) => type.startsWith('AWS::ApiGatewayV2::'));

/** Splits plans into sequences that may run concurrently: those that change the HTTP API are all in one. */
export function withoutConcurrentRoutes(plans: readonly Plan[]): Plan[][] {
  const sequence = plans.filter(changesRoutes);
  const others = plans.filter((plan) => !changesRoutes(plan)).map((plan) => [plan]);
  return sequence.length > 0 ? [sequence, ...others] : others;
}

/** Refuses to change the HTTP API while another run is changing a stack that shares it. */
export function refuseConcurrentRoutes(plans: readonly Plan[], stacks: ReadonlyMap<string, Stack>): void {
  const own = plans.filter(changesRoutes).map(({ service }) => service);
  if (own.length === 0) return;
  for (const [service, { StackName, StackStatus = '' }] of stacks) {
    if (
      own.includes(service) ||
      !/^(CREATE|UPDATE|DELETE|IMPORT)(_ROLLBACK)?_.*IN_PROGRESS$/.test(StackStatus)
    )
      continue;
    throw new Refusal(
      'not-ready',
      `${StackName} is in ${StackStatus}, and shares the HTTP API whose routes ${own.join(' and ')} would change. ` +
        'Wait until that ends, then retry: nothing was changed.',
    );
  }
}
