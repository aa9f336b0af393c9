import type { Stack } from '@aws-sdk/client-cloudformation';
import { requireAccount } from '../cloudformation/require-account.ts';
import { apiAddress, appUrlOf, deployedStacks } from '../cloudformation/stacks.ts';
import { describeTarget, requireTarget } from '../cloudformation/target.ts';
import { describeDns } from '../describe-dns.ts';
import { existingEdge } from '../edge/remove-edge.ts';
import { knownServices, requireKnown, requireServiceNames } from '../services.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/status.sh [service…] [options]

Shows the URLs of the API and the app, and each service's stack state with the time of its last change, also of services that the working
copy does not have. Changes nothing.

  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)`;

function describeStack(stack: Stack | undefined, isHere: boolean): string {
  if (!stack) return 'not deployed';
  const since = stack.LastUpdatedTime ?? stack.CreationTime;
  const note = isHere ? '' : '  not in this working copy';
  return `${String(stack.StackStatus).padEnd(24)} ${since?.toISOString() ?? ''}${note}`.trimEnd();
}

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, sharedOptions, process.argv.slice(2));
  const named = requireServiceNames(positionals);
  const target = await requireAccount(requireTarget(values));
  const stacks = await deployedStacks(target);
  await requireKnown(named, async () => stacks);
  const here = knownServices();
  const all = [...new Set([...here, ...stacks.keys()])].sort();
  const api = (await apiAddress(target)) ?? 'no API';
  console.log(`${describeTarget(target)}: ${api}`);
  const app = appUrlOf(stacks.get('web'));
  if (app !== undefined) console.log(`The app is at ${app}`);
  for (const line of describeDns([stacks.get('platform'), stacks.get('web')])) console.log(line);
  for (const service of named.length > 0 ? named : all) {
    console.log(`${service.padEnd(12)} ${describeStack(stacks.get(service), here.includes(service))}`);
  }
  if (named.length > 0 && !named.includes('web')) return;
  for (const { small, stack } of await existingEdge(target))
    console.log(`${small.name} in ${small.target.region}: ${describeStack(stack, true)}`);
});
