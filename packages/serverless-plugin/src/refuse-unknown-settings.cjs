// @ts-check
'use strict';

const { mergedKeys } = require('./merged-keys.cjs');
/** @import { Serverless } from './serverless.ts' */

const known = [...Object.values(mergedKeys), 'esbuild'];

/**
 * Refuses what would otherwise be lost without a word: a key under `custom` that nothing reads, e.g. a mistyped
 * `custom.provide`, and permissions for all functions of a service.
 *
 * @param {Pick<Serverless['service'], 'custom' | 'provider'>} service
 */
function refuseUnknownSettings({ custom = {}, provider }) {
  const unknown = Object.keys(custom).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const keys = known.map((key) => `custom.${key}`).join(', ');
    throw new Error(`Nothing reads custom.${unknown}. Known keys: ${keys}`);
  }
  if (provider.iam?.role?.statements !== undefined) {
    throw new Error(
      'provider.iam.role.statements would apply to every function. Write functions.<name>.permissions instead: docs/serverless-config.md',
    );
  }
}

module.exports = { refuseUnknownSettings };
