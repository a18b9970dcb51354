import type { Kernel } from '../context'
import type { NetworkState, Socket } from './network-state'
import {
  BROADCASTS,
  LOOPBACK_ADDRESS,
  MOST_PACKETS,
  PACKET_BYTES,
  QUEUED_DATAGRAMS,
  heldPackets,
} from './network-state'
import { notify } from './sockets'

const HEADER_BYTES = 20
const ICMP = 1
const ECHO_REQUEST = 8
/** Bytes that the device counts for the kernel's answer to an echo request. */
const ANSWER_BYTES = 2

export const LONGEST_ICMP = PACKET_BYTES - HEADER_BYTES

/** The IPv4 packet as a socket receives it: both addresses are the target's, checked sums are cleared. */
const packetOf = ({ lifetime, remoteAddress }: Socket, bytes: Uint8Array): Uint8Array => {
  const packet = new Uint8Array(HEADER_BYTES + bytes.length)
  const view = new DataView(packet.buffer)
  packet[0] = 0x45
  view.setUint16(2, packet.length)
  packet[8] = lifetime
  packet[9] = ICMP
  view.setUint32(12, remoteAddress, true)
  view.setUint32(16, remoteAddress, true)
  packet.set(bytes, HEADER_BYTES)
  packet.fill(0, HEADER_BYTES + 2, HEADER_BYTES + 4)
  return packet
}

/**
 * Sends an ICMP packet (type, code, two bytes for the sum, data) to the newest ICMP socket. The kernel
 * itself answers an echo request, with a sum that is wrong, so that the answer is lost. False when the
 * kernel holds no more packets.
 */
export const sendIcmp = (
  kernel: Kernel,
  network: NetworkState,
  socket: Socket,
  bytes: Uint8Array,
): boolean => {
  if (heldPackets(network) >= MOST_PACKETS) return false
  const { device, ip, icmp } = network
  network.bytes += HEADER_BYTES + bytes.length
  device.sent++
  device.received++
  ip.sent++
  const here = socket.remoteAddress === LOOPBACK_ADDRESS
  if (here || BROADCASTS.includes(socket.remoteAddress)) ip.received++
  if (here) icmp.received++
  if (here && bytes[0] === ECHO_REQUEST) {
    network.bytes += ANSWER_BYTES
    device.sent++
    device.received++
    return true
  }
  icmp.sent++
  const target = here ? network.sockets.find(({ kind }) => kind === 'raw-icmp') : undefined
  if (!target || target.datagrams.length >= QUEUED_DATAGRAMS) return true
  target.datagrams.push(packetOf(socket, bytes))
  notify(kernel, target)
  return true
}
