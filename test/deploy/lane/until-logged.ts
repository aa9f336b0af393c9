import { runWell } from './deployed.ts';

/**
 * Does something until the log of a service's function has a line with the text that it gives; throws after three
 * minutes. Again and again, as the emulator may keep a call's last lines back until the next one. CloudWatch does the
 * searching: the emulator gives the first 10,000 lines of an answer, and no more.
 */
export async function untilLogged(service: string, work: () => Promise<string>): Promise<void> {
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; ) {
    const wanted = await work();
    // Another call, which brings the lines of the one before.
    await work();
    const { stdout } = await runWell(`logs.sh ${service} --since 15m --filter "${wanted}"`);
    if (stdout.includes(wanted)) return;
  }
  throw new Error(`The log of ${service} did not say so within three minutes.`);
}
