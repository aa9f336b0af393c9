import { relative } from 'node:path';
import { styleText } from 'node:util';
import { confirmationCode } from '../cognito/pool.ts';
import type { Stack } from './stack.ts';

const bold = (text: string): string => styleText('bold', text);
const dim = (text: string): string => styleText('dim', text);

/** What a person wants to know once it runs. */
export function summary(name: string, stack: Stack, directory: string, milliseconds: number): string {
  const url = stack.endpoints.http ?? '';
  const names = stack.served();
  const folder = relative(process.cwd(), directory) || '.';
  const hasDocs = names.includes('docs');
  const rows: [string, string][] = [
    ['API', `${bold(url)}  ${dim(names.join(', '))}`],
    ...(hasDocs ? [['Swagger UI', bold(`${url}/docs`)] satisfies [string, string]] : []),
    [
      'E-mail code',
      `${bold(confirmationCode)}  ${dim('for every sign-up and password reset; no e-mail is sent')}`,
    ],
    [
      'Data, logs',
      `${folder}/  ${dim('endpoints.json, functions.log; empty it with `npm start -- --reset`')}`,
    ],
    ['Stop', 'Ctrl-C'],
  ];
  const lines = rows.map(([label, value]) => `  ${label.padEnd(12)} ${value}`);
  return `\n${bold(name)} runs locally ${dim(`after ${(milliseconds / 1000).toFixed(1)} s`)}\n\n${lines.join('\n')}\n`;
}
