import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

// Preloaded into every Node process of a script: records the hosts that it connects to.
const { connect } = Socket.prototype;
const file = process.env.DEPLOY_CONNECTIONS ?? '/dev/null';

/**
 * Sockets of TLS too, which Node's diagnostics channels leave out.
 *
 * @this {Socket}
 * @param {unknown[]} args of any of `connect`'s signatures; Node's own calls pass them as an array
 */
Socket.prototype.connect = function watchedConnect(...args) {
  const [first] = args;
  /** @type {unknown} */
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object' && options !== null && 'port' in options && options.port) {
    const host = 'host' in options ? options.host : undefined;
    appendFileSync(file, `${host ?? 'localhost'}:${options.port}\n`);
  }
  return Reflect.apply(connect, this, args);
};
