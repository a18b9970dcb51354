import type { ProcessorState } from '../../machine/machine'
import type { Kernel } from '../context'
import type { NetworkState, PacketCounts } from '../network/network-state'
import { isUserRange, writeBytes } from '../memory/user-memory'
import type { Families } from './family'
import { socketCall } from './sockets'

const NAME = Uint8Array.from({ length: 64 }, (_, i) => 'loopback'.charCodeAt(i) || 0)
/** Address of the device's structure as 74.4 tells it; programs cannot reach it. */
const DEVICE_STRUCTURE = 0x8004_0000
const NONE = 0xffff_ffff

/** Function 74 for the loopback device; its link state is told as -1. */
const deviceCall = (kernel: Kernel, network: NetworkState, r: ProcessorState): void => {
  const [selected, device] = [r.ebx & 0xff, (r.ebx >>> 8) & 0xff]
  if (selected === 255) r.eax = 1
  else if (device !== 0) r.eax = NONE
  else if (selected === 1) {
    if (!isUserRange(r.ecx, NAME.length)) r.eax = NONE
    else {
      writeBytes(kernel, r.ecx, NAME)
      r.eax = 0
    }
  } else if (selected >= 2 && selected <= 4) r.eax = DEVICE_STRUCTURE
  else if (selected === 6) r.eax = network.device.sent
  else if (selected === 7) r.eax = network.device.received
  else if (selected === 8 || selected === 9) {
    r.eax = network.bytes >>> 0
    r.ebx = Math.floor(network.bytes / 0x1_0000_0000)
  } else r.eax = selected === 10 || selected > 16 ? NONE : 0
}

/** Protocols of function 76, in the upper half of ebx. */
const Protocol = { ip: 1, icmp: 2, udp: 3, tcp: 4, arp: 5 } as const
const countsOf = (network: NetworkState, protocol: number): PacketCounts | undefined => {
  if (protocol === Protocol.ip) return network.ip
  if (protocol === Protocol.icmp) return network.icmp
  if (protocol === Protocol.udp) return network.udp
  return protocol === Protocol.tcp ? network.tcp : undefined
}
const SETTINGS = ['address', 'nameServer', 'subnet', 'gateway'] as const
/** 76.40002h..40004h: segments that found no room, those that were thrown away, and those that wait now. */
const TCP_WAITING = 4
/** 76.50007h: address conflicts that were seen. */
const ARP_CONFLICTS = 7

/** Function 76 for the loopback device, which has no Ethernet and no neighbours. */
const protocolCall = (network: NetworkState, r: ProcessorState): void => {
  const [selected, device, protocol] = [r.ebx & 0xff, (r.ebx >>> 8) & 0xff, r.ebx >>> 16]
  r.eax = NONE
  if (device !== 0) return
  const counts = countsOf(network, protocol)
  if (protocol === Protocol.ip && selected >= 2 && selected <= 9) {
    const name = SETTINGS[(selected - 2) >> 1]!
    if (selected % 2 === 0) r.eax = network.settings[name]
    else {
      network.settings[name] = r.ecx
      r.eax = 0
    }
  } else if (protocol === Protocol.arp && (selected <= 2 || selected === ARP_CONFLICTS)) r.eax = 0
  else if (protocol === Protocol.tcp && selected >= 2 && selected <= TCP_WAITING) r.eax = 0
  else if (counts && selected === 0) r.eax = counts.sent
  else if (counts && selected === 1) r.eax = counts.received
}

/** Error number in ebx: no buffer space, which programs report as "cannot open a socket". */
const NO_SOCKET = 1

/**
 * Functions 74..76. Without the user's leave they answer as a machine without a network; with it there is
 * the loopback device, over which the programs of this machine reach each other and nothing else.
 */
export const networkFamily: Families = {
  '74': (kernel, _thread, r) => {
    const { network } = kernel.state
    if (network) deviceCall(kernel, network, r)
    else r.eax = (r.ebx & 0xff) === 255 ? 1 : NONE
  },
  '75': (kernel, thread, r) => {
    const { network } = kernel.state
    if (network) return socketCall(kernel, network, thread, r)
    r.eax = NONE
    r.ebx = NO_SOCKET
  },
  '76': (kernel, _thread, r) => {
    const { network } = kernel.state
    if (network) protocolCall(network, r)
    else r.eax = NONE
  },
}
