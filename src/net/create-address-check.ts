import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Says whether an address may be connected to: public unicast, or inside a network that the operator allows. Everything
 * that carries an IPv4 address inside an IPv6 one (NAT64, 6to4, Teredo, compatible) is refused: who unwraps it is not us.
 * Throws on a network that is no CIDR.
 */
export function createAddressCheck(
  allowedNetworks: readonly string[],
): (address: string) => boolean {
  const allowed = allowedNetworks.map((network) => ipaddr.parseCIDR(network));
  return (text) => {
    if (!ipaddr.isValid(text) || text.includes('%')) return false;
    const address = ipaddr.process(text);
    return isPublic(address) || allowed.some((network) => isInside(address, network));
  };
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 is given out; whatever lies elsewhere is special, named or not.
  return address instanceof ipaddr.IPv4 || ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

function isInside(address: Address, [network, bits]: [Address, number]): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
