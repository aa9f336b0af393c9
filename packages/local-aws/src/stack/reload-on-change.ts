import type { Project } from '../config/load-config.ts';
import { reasonOf } from '../core/failure.ts';
import type { Terminal } from '../core/terminal.ts';
import type { Stack } from './stack.ts';
import { type Change, watchProject } from './watch.ts';

/** Code is replaced before it can tell of its routes and tables; a configuration only once all of it fits. */
function whatRuns({ configuration }: Change): string {
  return configuration
    ? 'Until that is mended, the former version stays.'
    : 'The new code is served already, but not what it says of routes and tables: mend that, or take it back.';
}

async function apply(stack: Stack, change: Change): Promise<string> {
  if (change.configuration) {
    await stack.reconfigure();
    return 'all services';
  }
  const names = stack.served();
  const { services } = change;
  const chosen = services === 'all' ? names : names.filter((name) => services.has(name));
  return (await stack.reload(chosen)).join(', ');
}

/** Keeps a running stack at the newest code and configuration. Gives what ends it. */
export function reloadOnChange(
  project: Project,
  stack: Stack,
  terminal: Terminal,
): Promise<() => Promise<void>> {
  return watchProject(project, (change) => {
    const start = performance.now();
    const [file, ...others] = change.files;
    const cause = others.length === 0 ? file : `${file} and ${others.length} more`;
    apply(stack, change).then(
      (what) =>
        what !== '' &&
        terminal.say(`↻ ${what} loaded again in ${Math.round(performance.now() - start)} ms (${cause})`),
      (error: unknown) => terminal.complain(`${reasonOf(error)} ${whatRuns(change)}`),
    );
  });
}
