// @ts-check
'use strict';

/**
 * `UserGroups` for `user-groups`: how logical ids begin.
 *
 * @param {string} name
 */
const pascalCase = (name) =>
  name.replace(/(^|[^a-zA-Z0-9])([a-zA-Z0-9])/g, (_match, _separator, first) => first.toUpperCase());

module.exports = { pascalCase };
