import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { confirmationCode } from '@moim/testing/api';

interface CodeSource {
  codeFor(email: string): string | Promise<string>;
}

/**
 * The code that an e-mail brings. The local user pool always sends the same one; for another stage, `WEB_CODES` is the path of
 * a module that exports `codeFor(email)`, which may read a mailbox.
 */
export async function codeFor(email: string): Promise<string> {
  const { WEB_CODES } = process.env;
  if (WEB_CODES === undefined) return confirmationCode;
  const source: CodeSource = await import(pathToFileURL(resolve(WEB_CODES)).href);
  return source.codeFor(email);
}
