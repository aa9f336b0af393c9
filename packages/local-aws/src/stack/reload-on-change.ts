import type { Project } from '../config/load-config.ts';
import { reasonOf } from '../core/failure.ts';
import type { Terminal } from '../core/terminal.ts';
import type { Stack } from './stack.ts';
import { type Change, watchProject } from './watch.ts';

/** New code runs before its routes and tables are checked; a new configuration is checked first. */
function whatRuns({ configuration }: Change): string {
  return configuration
    ? 'Until that is fixed, the previous version stays.'
    : 'The new code runs already, but its changes of routes and tables do not apply. Fix or undo them.';
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

/** Applies changes of code and configuration to a running stack. Returns a function that stops watching. */
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
        terminal.say(`↻ ${what} reloaded in ${Math.round(performance.now() - start)} ms (${cause})`),
      (error: unknown) => terminal.complain(`${reasonOf(error)} ${whatRuns(change)}`),
    );
  });
}
