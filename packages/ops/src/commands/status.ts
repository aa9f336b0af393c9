import { apiAddress, findStack } from '../cloudformation/stacks.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { requireCaller } from '../cloudformation/with-aws-errors.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { knownServices, requireServices } from '../services.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/status.sh [service…] [options]

Shows the API's URL and each service's stack state with the time of its last change. Changes nothing.

  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)`;

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, sharedOptions, process.argv.slice(2));
  const named = requireServices(positionals);
  const target = requireTarget(values);
  const account = await requireCaller(target);
  const services = named.length > 0 ? named : knownServices();
  const stacks = await mapConcurrently(services, (service) => findStack(service, target), 4);
  const api = (await apiAddress(target)) ?? 'no API';
  console.log(`${target.stage} in ${target.region}, account ${account}: ${api}`);
  for (const [index, service] of services.entries()) {
    const stack = stacks[index];
    const since = stack?.LastUpdatedTime ?? stack?.CreationTime;
    const state = stack
      ? `${String(stack.StackStatus).padEnd(24)} ${since?.toISOString() ?? ''}`
      : 'not deployed';
    console.log(`${service.padEnd(12)} ${state.trimEnd()}`);
  }
});
