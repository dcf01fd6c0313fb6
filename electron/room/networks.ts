import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { Network } from '../../shared/host/contract.ts';

/** The machine's adapters as Node tells them: by name, each with its addresses. */
export type Adapters = NodeJS.Dict<NetworkInterfaceInfo[]>;

/**
 * Names of adapters that are no way to a phone: VPN, containers, virtual machines, and the system's own.
 * Names are all there is to go by; on Windows and macOS the user may have changed them.
 */
const virtualNames: readonly RegExp[] = [
  // Windows: Hyper-V and WSL, virtual machines, VPN clients, the cable over Bluetooth.
  /vethernet|virtualbox|vmware|vmnet|hyper-v|\bwsl\b|npcap|loopback|bluetooth/i,
  /vpn|wireguard|tailscale|zerotier|nordlynx|tunnel|openconnect|anyconnect|fortinet|globalprotect|pangp|zscaler/i,
  /\btap\b|tap-windows|\btun\b|teredo|isatap|6to4/i,
  // macOS: VPN tunnels, AirDrop, virtual machines.
  /^(utun|ipsec|awdl|llw|anpi|feth|vmenet|gif|stf)\d/,
  // Linux: containers, virtual machines, VPN tunnels, mobile data.
  /^(docker|br-|veth|virbr|vnet|lxc|lxd|podman|cni|flannel|cali|kube|tun|tap|wg|zt|ppp|wwan|dummy|ifb)/,
];

/** The first bytes of hardware addresses that only virtual adapters have. */
const virtualHardware = [
  // Virtual machines and containers.
  ...['00:15:5d', '0a:00:27', '08:00:27', '00:50:56', '00:0c:29', '00:05:69', '02:42'],
  // VPN clients, which Windows calls `Ethernet 3`: TAP, Cisco, Fortinet, Palo Alto, Pulse.
  ...['00:ff', '00:05:9a', '00:09:0f:aa', '02:50:41', '02:05:85'],
];

/**
 * The IPv4 addresses on which phones may reach this laptop, the likeliest first: Wi-Fi, then adapters that somebody
 * has named, then cable, then virtual ones. Loopback is left out: no phone gets there.
 */
export function listNetworks(adapters: Adapters = networkInterfaces()): Network[] {
  const found: (Network & { rank: number })[] = [];
  for (const [name, addresses = []] of Object.entries(adapters)) {
    for (const { address, family, internal, mac, netmask } of addresses) {
      if (family !== 'IPv4' || internal) continue;
      // A network of one machine is a tunnel's.
      const isAlone = netmask === '255.255.255.255';
      const kind = isAlone || isVirtual(name, address, mac) ? 'virtual' : 'physical';
      found.push({ name, address, kind, rank: rankOf(kind, name, address) });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name) || a.address.localeCompare(b.address))
    .map(({ name, address, kind }) => ({ name, address, kind }));
}

/** Whether this machine has the address now, loopback included. */
export function hasAddress(address: string, adapters: Adapters = networkInterfaces()): boolean {
  return Object.values(adapters).some((list) => list?.some((each) => each.address === address));
}

function isVirtual(name: string, address: string, mac: string): boolean {
  if (isLinkLocal(address) || isCarrierGrade(address)) return true;
  // A tunnel has no hardware.
  if (mac === '00:00:00:00:00:00') return true;
  const hardware = mac.toLowerCase();
  return (
    virtualHardware.some((start) => hardware.startsWith(start)) ||
    virtualNames.some((pattern) => pattern.test(name))
  );
}

/** 169.254/16: the network gave no address. */
function isLinkLocal(address: string): boolean {
  return address.startsWith('169.254.');
}

/** 100.64/10: on a laptop this is a VPN such as Tailscale. */
function isCarrierGrade(address: string): boolean {
  const [first, second] = address.split('.').map(Number);
  return first === 100 && second !== undefined && second >= 64 && second <= 127;
}

/** Phones are on Wi-Fi; the laptop's own hotspot serves them too. */
function rankOf(kind: Network['kind'], name: string, address: string): number {
  if (kind === 'virtual') return isLinkLocal(address) ? 5 : 4;
  if (/wi-?fi|wlan|wireless|^wl|draadlo[oz]|drahtlos|airport/i.test(name)) return 0;
  if (isHotspot(name)) return 1;
  // macOS calls the built-in adapter en0, Wi-Fi on laptops.
  return name !== 'en0' && isCable(name) ? 3 : 2;
}

/** As systems call them; what has another name was given it by somebody, who hardly ever names a cable. */
function isCable(name: string): boolean {
  return (
    /^(ethernet|local area connection|lan-verbinding|usb)\b/i.test(name) || /^(en|eth)[a-z]*\d/.test(name)
  );
}

/** Windows shares a hotspot over `Local Area Connection* 12`, macOS over bridge100 or ap1, Linux over ap0. */
function isHotspot(name: string): boolean {
  return /^(local area connection|lan-verbinding)\* \d+$/i.test(name) || /^(bridge10\d|ap\d)$/.test(name);
}
