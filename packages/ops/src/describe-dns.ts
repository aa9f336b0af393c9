import type { Stack } from '@aws-sdk/client-cloudformation';

/** Where a stack shows its URL, and what DNS elsewhere must point its name at. */
const outputs = [
  ['HttpApiUrl', 'HttpApiDnsTarget'],
  ['AppUrl', 'AppDnsTarget'],
] as const;

/** What the operator has to enter where DNS is not in Route 53: a line for each name. */
export function describeDns(stacks: readonly (Stack | undefined)[]): string[] {
  const values = new Map(
    stacks.flatMap((stack) =>
      (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    ),
  );
  return outputs.flatMap(([urlKey, targetKey]) => {
    const [url, target] = [values.get(urlKey), values.get(targetKey)];
    return url && target ? [`DNS: point ${new URL(url).hostname} at ${target} (CNAME)`] : [];
  });
}
