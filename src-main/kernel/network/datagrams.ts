import type { Kernel } from '../context'
import type { NetworkState, Socket } from './network-state'
import {
  BROADCASTS,
  EVERYONE,
  LOOPBACK_ADDRESS,
  MOST_PACKETS,
  PACKET_BYTES,
  QUEUED_DATAGRAMS,
  heldPackets,
} from './network-state'
import { notify } from './sockets'

/** Headers of a datagram: IPv4 and UDP. */
const HEADER_BYTES = 28
/** Bytes that fit in a packet of the loopback device besides the headers. */
export const LONGEST_DATAGRAM = PACKET_BYTES - HEADER_BYTES

/**
 * Sends a datagram to the newest socket with the port; where there is none it is lost. False when the
 * kernel holds no more packets.
 */
export const sendDatagram = (
  kernel: Kernel,
  network: NetworkState,
  socket: Socket,
  bytes: Uint8Array,
): boolean => {
  if (heldPackets(network) >= MOST_PACKETS) return false
  const { address, subnet } = network.settings
  const onLink = ((socket.remoteAddress ^ address) & subnet) === 0 || socket.remoteAddress === EVERYONE
  // There is no way to other networks; the real kernel does not say so.
  if (!onLink) return true
  network.bytes += HEADER_BYTES + bytes.length
  network.device.sent++
  network.device.received++
  network.ip.sent++
  network.udp.sent++
  if (socket.remoteAddress !== LOOPBACK_ADDRESS && !BROADCASTS.includes(socket.remoteAddress)) return true
  network.ip.received++
  const target = network.sockets.find(
    (other) => other.kind === 'datagram' && other.localPort === socket.remotePort,
  )
  if (!target) return true
  if (target.remotePort === 0) target.remotePort = socket.localPort
  if (target.remotePort !== socket.localPort) return true
  network.udp.received++
  if (target.datagrams.length >= QUEUED_DATAGRAMS) return true
  target.datagrams.push(bytes)
  notify(kernel, target)
  return true
}
