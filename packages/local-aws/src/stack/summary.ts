import { relative } from 'node:path';
import { styleText } from 'node:util';
import { websocketEndpoint } from '../api-gateway/websocket/api.ts';
import { confirmationCode } from '../cognito/pool.ts';
import type { Project } from '../config/load-config.ts';
import { startCommand } from '../core/start-command.ts';
import { resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import type { Stack } from './stack.ts';

const bold = (text: string): string => styleText('bold', text);
const dim = (text: string): string => styleText('dim', text);

/** The addresses of the WebSocket APIs that run here. */
function websocketsOf(stack: Stack): string[] {
  const served = stack.served();
  const withRoutes = stack
    .services()
    .filter(
      ({ name, functions }) =>
        served.includes(name) && functions.some(({ websocketEvents }) => websocketEvents.length > 0),
    );
  return withRoutes.map(
    ({ name, stage }) => `${websocketEndpoint(stack.endpoints.http ?? '', name)}/${stage}`,
  );
}

/** The text printed once everything runs. */
export function summary(
  { name, links, front }: Project,
  stack: Stack,
  directory: string,
  milliseconds: number,
  isApiOnly: boolean,
): string {
  const url = stack.endpoints.http ?? '';
  const names = stack.served();
  const hasAll = stack
    .services()
    .every(({ name: one, functions }) => functions.length === 0 || names.includes(one));
  const hasPool = resourcesOfTypeIn(stack.services(), 'AWS::Cognito::UserPool').length > 0;
  const folder = relative(process.cwd(), directory) || '.';
  const rows: [string, string][] = [
    ...(front && hasAll && !isApiOnly ? [['App', bold(`${url}/`)] satisfies [string, string]] : []),
    ['API', `${bold(url)}  ${dim(names.join(', '))}`],
    ...websocketsOf(stack).map((address): [string, string] => ['WebSocket', bold(address)]),
    ...Object.entries(hasAll ? links : {}).map(([label, path]): [string, string] => [
      label,
      bold(url + path),
    ]),
    ...(hasPool
      ? [
          [
            'E-mail code',
            `${bold(confirmationCode)}  ${dim('for every sign-up and password reset; no e-mail is sent')}`,
          ] satisfies [string, string],
        ]
      : []),
    [
      'Data, logs',
      `${folder}/  ${dim(`endpoints.json, functions.log; empty it with \`${startCommand('--reset')}\``)}`,
    ],
    ['Stop', 'Ctrl-C'],
  ];
  const lines = rows.map(([label, value]) => `  ${label.padEnd(12)} ${value}`);
  return `\n${bold(name)} runs locally ${dim(`after ${(milliseconds / 1000).toFixed(1)} s`)}\n\n${lines.join('\n')}\n`;
}
