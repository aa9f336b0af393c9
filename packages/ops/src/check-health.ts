import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, type Target } from './cloudformation/target.ts';
import type { Template } from './plan/template.ts';
import { Refusal } from './terminal/refusal.ts';

/** The path of a service's health operation; undefined if its template has no route for it. */
export function healthPath(service: string, { Resources }: Template): string | undefined {
  const path = `/v1/${service}/health`;
  const hasRoute = Object.values(Resources).some(
    ({ Type, Properties }) => Type === 'AWS::ApiGatewayV2::Route' && Properties?.RouteKey === `GET ${path}`,
  );
  return hasRoute ? path : undefined;
}

/** Requests a URL and describes the response: `200`, another status, or why there is none. */
function statusOf(url: URL): Promise<string> {
  const send = url.protocol === 'https:' ? requestTls : request;
  // *.localhost is loopback by RFC 6761, but not every resolver knows that.
  const hostname = url.hostname.endsWith('.localhost') ? '127.0.0.1' : url.hostname;
  return new Promise((done) => {
    const options = { hostname, servername: url.hostname, headers: { host: url.host }, timeout: 30_000 };
    const sent = send(url, options, (response) => {
      response.resume();
      done(String(response.statusCode));
    });
    sent.once('timeout', () => sent.destroy(new Error('no response within 30 s')));
    sent.once('error', (error) => done(error.message || String(error)));
    sent.end();
  });
}

/** How long to keep trying: API Gateway takes some seconds to deploy a new route. */
interface Patience {
  tries?: number;
  pauseMs?: number;
}

/** Calls a service's health operation until it returns 200; refuses if it never does: the service does not work. */
export async function requireHealthy(
  service: string,
  url: string,
  target: Target,
  { tries = 5, pauseMs = 2_000 }: Patience = {},
): Promise<void> {
  let status = '';
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    status = await statusOf(new URL(url));
    if (status === '200') return;
    if (attempt < tries) await sleep(pauseMs);
  }
  throw new Refusal(
    'failed',
    `${service} is deployed but does not work: GET ${url} returned ${status}. ` +
      `See why with ${commandLine('logs.sh', [service], target)}, or go back with ${commandLine('rollback.sh', [service, '--at-once'], target)}.`,
  );
}
