// @ts-check
'use strict';

/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * `users` for the service `moim-users`: how its folder, its paths and its logs name it.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ resolveConfigurationProperty }) =>
  String(await resolveConfigurationProperty(['service'])).replace(/^moim-/, '');
