import { isObject, objectOf, stringOf } from '../core/json.ts';

/** How the host shows the output of its function. */
export interface LogSettings {
  /** The file that gets every line unchanged. */
  logFile: string;
  /** Print lines as JSON, as on AWS, instead of formatting them. */
  raw: boolean;
  /** Lines with these fields are left out of the terminal. */
  accessLog: Readonly<Record<string, string>>;
  hasColours: boolean;
}

/** What the host of a function in a worker thread has to know. */
export interface HostSettings extends LogSettings {
  service: string;
  stage: string;
  folder: string;
  /** The file of the handler, and the name of its export. */
  file: string;
  name: string;
  /** The folder of the compile cache; Node's default if the process has none. */
  cache?: string;
  /** Path of the project's `describe` module, if it has one. */
  describe?: string;
}

/** Reads the settings from the text that the host gets in its environment. */
export function readHostSettings(text: string): HostSettings {
  const given: unknown = JSON.parse(text);
  if (!isObject(given)) throw new Error('The host of a function got no settings.');
  const { cache, describe } = given;
  const accessLog = Object.entries(objectOf(given.accessLog)).map(([name, value]) => [name, String(value)]);
  return {
    service: stringOf(given.service),
    stage: stringOf(given.stage),
    folder: stringOf(given.folder),
    file: stringOf(given.file),
    name: stringOf(given.name),
    logFile: stringOf(given.logFile),
    raw: given.raw === true,
    accessLog: Object.fromEntries(accessLog),
    hasColours: given.hasColours === true,
    ...(typeof cache === 'string' && { cache }),
    ...(typeof describe === 'string' && { describe }),
  };
}
