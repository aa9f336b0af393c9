import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that a source address stands for, as a limit counts it: an IPv4 address itself, and the /64 network of an
 * IPv6 address, because one connection has all of it. Throws an Error for anything else.
 *
 * @example networkOf('2001:db8:1:2:3:4:5:6') // '2001:db8:1:2::/64'
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const [withoutZone = ''] = address.split('%');
  if (!isIPv6(withoutZone)) throw new Error('The source address of the request is not an IP address.');
  const groups = groupsOf(withoutZone);
  return ipv4Of(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, in lower case without leading zeros. */
function groupsOf(address: string): string[] {
  // URL writes every address in one way, an embedded IPv4 address included.
  const { hostname } = new URL(`http://[${address}]/`);
  const [head = [], tail = []] = hostname.slice(1, -1).split('::').map(listOf);
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
}

const listOf = (groups: string): string[] => (groups === '' ? [] : groups.split(':'));

/** The address that an IPv4-mapped address (`::ffff:192.0.2.1`) stands for. */
function ipv4Of(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join('.');
}
