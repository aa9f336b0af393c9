// @ts-check
'use strict';

const { execFile } = require('node:child_process');
const { join } = require('node:path');
const { promisify } = require('node:util');
const { pinnedNode } = require('../src/pinned-node.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { responseHeaders } = require('../src/response-headers.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { Domain } from '../src/domain.cjs' */
/** @import { ResolverInput } from '../src/serverless.ts' */

const run = promisify(execFile);
const socketOrigin = `wss://\${WebsocketsApiId}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}`;

/**
 * The security headers of a service's app, from its `security-headers.ts`, for a CloudFront policy. The bucket of files is at
 * an address of its own, and so is the WebSocket API unless the stage names its app.
 *
 * With `deferRoutes` there are none: the local AWS serves the app itself.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  if (options.deferRoutes) return { security: {}, custom: {} };
  const folder = await serviceFolder(resolveConfigurationProperty);
  const stage = options.stage ?? 'dev';
  const { params } = readCommon(folder);
  /** @type {{ domain?: Domain }} */
  const { domain = {} } = { ...params.default, ...params[stage] };
  const sockets = domain.app ? [] : [socketOrigin];
  const { stdout } = await run(pinnedNode(), [
    require.resolve('../src/print-security-headers.mjs'),
    join(folder, 'security-headers.ts'),
    `https://moim-${stage}-files-\${AWS::AccountId}-\${AWS::Region}.s3.\${AWS::Region}.\${AWS::URLSuffix}`,
    ...sockets,
  ]);
  const WebsocketsApiId = { 'Fn::ImportValue': `moim-live-${stage}-WebsocketsApiId` };
  return responseHeaders(JSON.parse(stdout), sockets.length > 0 ? { WebsocketsApiId } : {});
};
