import { waitUntil } from '@moim/testing';
import { runWell } from './deployed.ts';

/**
 * Repeats a job until the log of a service's function has a line with the text that the job returns; throws after three
 * minutes. It repeats because the emulator may hold back a call's last lines until the next call, and it filters on the
 * server because the emulator returns only the first 10,000 lines.
 */
export async function untilLogged(service: string, work: () => Promise<string>): Promise<void> {
  const isLogged = async (): Promise<boolean> => {
    const wanted = await work();
    // Another call flushes the lines of the previous one.
    await work();
    const { stdout } = await runWell(`logs.sh ${service} --since 15m --filter "${wanted}"`);
    return stdout.includes(wanted);
  };
  await waitUntil(`the log of ${service} has the line`, isLogged, { seconds: 180 });
}
