import { waitUntil } from '@moim/testing';
import { runWell } from './deployed.ts';

/**
 * Does something until the log of a service's function has a line with the text that it gives; throws after three
 * minutes. Again and again, as the emulator may keep a call's last lines back until the next one. CloudWatch does the
 * searching: the emulator gives the first 10,000 lines of an answer, and no more.
 */
export async function untilLogged(service: string, work: () => Promise<string>): Promise<void> {
  const asked = async (): Promise<boolean> => {
    const wanted = await work();
    // Another call, which brings the lines of the one before.
    await work();
    const { stdout } = await runWell(`logs.sh ${service} --since 15m --filter "${wanted}"`);
    return stdout.includes(wanted);
  };
  await waitUntil(`the log of ${service} says so`, asked, { seconds: 180 });
}
