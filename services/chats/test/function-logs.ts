import { readFile } from 'node:fs/promises';
import { requiredSetting } from '@moim/common/settings';
import { waitUntil } from '@moim/testing';

/** The first line that a function of the local AWS logged with both of these texts. */
export function logLine(message: string, id: string): Promise<string> {
  return waitUntil(`the log has a line "${message}" with ${id}`, async () => {
    const log = await readFile(requiredSetting('FUNCTIONS_LOG'), 'utf8');
    return log.split('\n').find((line) => line.includes(message) && line.includes(id));
  });
}
