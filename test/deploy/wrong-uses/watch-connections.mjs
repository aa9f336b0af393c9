// @ts-nocheck
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

// Preloaded into every Node process of a script: records the hosts that it connects to.
const { connect } = Socket.prototype;
Socket.prototype.connect = function watchedConnect(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (options?.port)
    appendFileSync(process.env.DEPLOY_CONNECTIONS, `${options.host ?? 'localhost'}:${options.port}\n`);
  return connect.apply(this, args);
};
