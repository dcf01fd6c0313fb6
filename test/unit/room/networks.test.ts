import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type Adapters, listNetworks } from '../../../electron/room/networks.ts';

const hardware = 'a4:83:e7:11:22:33';

function adapter(address: string, mac = hardware, internal = false): NetworkInterfaceInfo[] {
  return [{ address, mac, internal, family: 'IPv4', netmask: '255.255.255.0', cidr: `${address}/24` }];
}

/** The names of the adapters in the order in which they are offered, virtual ones in brackets. */
function offered(adapters: Adapters): string[] {
  return listNetworks(adapters).map(({ name, kind }) => (kind === 'physical' ? name : `(${name})`));
}

describe('the addresses that phones may reach', () => {
  it('on Windows: Wi-Fi, its own hotspot, cable, and last what Hyper-V, WSL, VPN and virtual machines add', () => {
    const adapters = {
      'vEthernet (WSL (Hyper-V firewall))': adapter('172.20.16.1', '00:15:5d:4a:00:01'),
      'VirtualBox Host-Only Network': adapter('192.168.56.1', '0a:00:27:00:00:0b'),
      'VMware Network Adapter VMnet8': adapter('192.168.93.1', '00:50:56:c0:00:08'),
      'Bluetooth-netwerkverbinding': adapter('169.254.9.9'),
      Ethernet: adapter('10.0.0.12'),
      'LAN-verbinding* 12': adapter('192.168.137.1'),
      NordLynx: adapter('10.5.0.2', '00:00:00:00:00:00'),
      'OpenVPN TAP-Windows6': adapter('10.8.0.6', '00:ff:3b:11:22:33'),
      'Wi-Fi': adapter('192.168.1.20'),
      'Loopback Pseudo-Interface 1': adapter('127.0.0.1', '00:00:00:00:00:00', true),
    };
    expect(offered(adapters)).toEqual([
      'Wi-Fi',
      'LAN-verbinding* 12',
      'Ethernet',
      '(NordLynx)',
      '(OpenVPN TAP-Windows6)',
      '(vEthernet (WSL (Hyper-V firewall)))',
      '(VirtualBox Host-Only Network)',
      '(VMware Network Adapter VMnet8)',
      '(Bluetooth-netwerkverbinding)',
    ]);
  });

  it('on an older or German Windows, with a Wi-Fi that somebody has renamed and a VPN that is called Ethernet', () => {
    const vpn = { 'Ethernet 2': adapter('10.11.0.7', '00:05:9a:3c:7a:00') };
    for (const name of ['Draadloze netwerkverbinding', 'Drahtlosnetzwerkverbindung', 'WLAN 2', 'Thuis']) {
      expect(offered({ ...vpn, Ethernet: adapter('10.0.0.12'), [name]: adapter('192.168.1.20') })).toEqual([
        name,
        'Ethernet',
        '(Ethernet 2)',
      ]);
    }
    const alone = adapter('10.11.0.7').map((each) => ({ ...each, netmask: '255.255.255.255' }));
    expect(offered({ 'Ethernet 3': alone, Kantoor: adapter('192.168.1.20') })).toEqual([
      'Kantoor',
      '(Ethernet 3)',
    ]);
  });

  it('on macOS: the shared connection, Wi-Fi, a dock, and last tunnels and virtual machines', () => {
    const adapters = {
      lo0: adapter('127.0.0.1', '00:00:00:00:00:00', true),
      en5: adapter('169.254.31.7'),
      en7: adapter('10.0.1.5'),
      en0: adapter('192.168.178.33'),
      utun4: adapter('10.64.0.2', '00:00:00:00:00:00'),
      bridge100: adapter('192.168.2.1'),
      vmenet0: adapter('192.168.64.1'),
      awdl0: adapter('169.254.77.1'),
    };
    expect(offered(adapters)).toEqual([
      'bridge100',
      'en0',
      'en7',
      '(utun4)',
      '(vmenet0)',
      '(awdl0)',
      '(en5)',
    ]);
  });

  it('on Linux: Wi-Fi, cable, and last containers, virtual machines and tunnels', () => {
    const adapters = {
      lo: adapter('127.0.0.1', '00:00:00:00:00:00', true),
      'br-9f1c2d3e4a5b': adapter('172.18.0.1', '02:42:7c:aa:bb:cc'),
      docker0: adapter('172.17.0.1', '02:42:ac:11:00:01'),
      enp0s31f6: adapter('192.168.10.4'),
      tailscale0: adapter('100.101.12.13', '00:00:00:00:00:00'),
      virbr0: adapter('192.168.122.1', '52:54:00:12:34:56'),
      wg0: adapter('10.6.0.2', '00:00:00:00:00:00'),
      wlp0s20f3: adapter('192.168.10.5'),
    };
    expect(offered(adapters)).toEqual([
      'wlp0s20f3',
      'enp0s31f6',
      '(br-9f1c2d3e4a5b)',
      '(docker0)',
      '(tailscale0)',
      '(virbr0)',
      '(wg0)',
    ]);
  });

  it('are IPv4 only, and none at all without a network', () => {
    const v6: NetworkInterfaceInfo = {
      address: 'fe80::1',
      mac: hardware,
      internal: false,
      family: 'IPv6',
      netmask: 'ffff:ffff:ffff:ffff::',
      cidr: 'fe80::1/64',
      scopeid: 2,
    };
    expect(listNetworks({ 'Wi-Fi': [v6] })).toEqual([]);
    expect(listNetworks({})).toEqual([]);
  });
});
