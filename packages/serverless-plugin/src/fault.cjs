// @ts-check
'use strict';

/**
 * An error without a stack: Serverless would print all of it to a person who only mistyped a setting.
 *
 * @param {string} message
 */
const fault = (message) => Object.assign(new Error(message), { stack: '' });

module.exports = { fault };
