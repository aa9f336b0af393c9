import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';

/** What a bundler makes of an app that imports these names: kilobytes after gzip, and the code. */
async function bundle(names: string): Promise<{ kilobytes: number; code: string }> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from './index.ts';`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  const code = outputFiles[0]?.text ?? '';
  return { kilobytes: gzipSync(code, { level: 9 }).length / 1_000, code };
}

test('the client has the size that README.md states, and an app pays only for what it imports', async () => {
  const base = await bundle('createMoimClient');
  const withLive = await bundle('createMoimClient, connectLive');
  expect(base.kilobytes).toBeLessThan(3.2);
  expect(withLive.kilobytes).toBeLessThan(7);
  expect(base.code).not.toContain('WebSocket');
  expect(withLive.code).toContain('WebSocket');
});
