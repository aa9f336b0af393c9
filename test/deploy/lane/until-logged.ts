import { runWell } from './deployed.ts';

/**
 * Does something until the log of a service's function says what it must; throws after two minutes. Again and again,
 * as the emulator may keep a call's last lines back until the next one.
 */
export async function untilLogged(service: string, work: () => Promise<string | RegExp>): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
    const wanted = await work();
    // Another call, which brings the lines of the one before.
    await work();
    const { stdout } = await runWell(`logs.sh ${service} --since 15m`);
    if (typeof wanted === 'string' ? stdout.includes(wanted) : wanted.test(stdout)) return;
  }
  throw new Error(`The log of ${service} did not say so within two minutes.`);
}
