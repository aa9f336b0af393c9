'use strict';

/** `users` for the service `moim-users`: the name of its folder, of its paths and in its logs. */
module.exports = async ({ resolveConfigurationProperty }) =>
  String(await resolveConfigurationProperty(['service'])).replace(/^moim-/, '');
