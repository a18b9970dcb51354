import { currentTick } from '../clock'
import type { Kernel } from '../context'
import type { NetworkState, Socket } from './network-state'
import { LOOPBACK_ADDRESS, SocketError, socketOf } from './network-state'
import { createSocket, deliver, freeSocket, notify, storeUnsent, takeBuffers } from './sockets'

const NOTHING = new Uint8Array(0)
/** Headers of a segment, IPv4 and TCP: without options, and of one that opens a connection. */
const HEADER_BYTES = 40
const OPENING_BYTES = 60
/** Bytes that one segment carries. */
const SEGMENT_BYTES = 1400
/** Segments without data that follow: a connection's opening, what is sent in one tick, received bytes, an end. */
const Answers = { opening: 3, data: 3, received: 2, end: 2 } as const

/** Counts segments that crossed the loopback device; the kernel's TCP does not count what it sends. */
const count = (network: NetworkState, segments: number, bytes: number): void => {
  network.bytes += bytes
  for (const layer of [network.device, network.ip]) {
    layer.sent += segments
    layer.received += segments
  }
  network.tcp.received += segments
}

/** Counts segments without data. */
const countBare = (network: NetworkState, segments: number): void =>
  count(network, segments, segments * HEADER_BYTES)

const peerOf = (network: NetworkState, socket: Socket): Socket | undefined =>
  socket.peer === undefined ? undefined : socketOf(network, socket.peer)

/** The other end is closed and everything it sent has arrived: nothing more will come. */
export const isEnded = (network: NetworkState, socket: Socket): boolean => {
  if (socket.kind !== 'stream' || socket.peer === undefined) return false
  const peer = peerOf(network, socket)
  return !peer || (peer.closed && peer.unsent.length === 0)
}

/** Moves what a stream has to send to the other end, as far as that has room. */
const pump = (kernel: Kernel, network: NetworkState, from: Socket): void => {
  if (from.unsent.length === 0) return
  const to = peerOf(network, from)
  if (!to || to.closed) {
    from.unsent = NOTHING
    return
  }
  const taken = deliver(kernel, to, from.unsent)
  if (taken === 0) return
  from.unsent = from.unsent.slice(taken)
  const segments = Math.ceil(taken / SEGMENT_BYTES)
  count(network, segments, taken + segments * HEADER_BYTES)
  const tick = currentTick(kernel)
  if (tick !== from.sentAt) countBare(network, Answers.data)
  from.sentAt = tick
  notify(kernel, from)
}

/** Sends on a connected stream. Bytes that found room: what the other end cannot take waits here. */
export const sendOnStream = (
  kernel: Kernel,
  network: NetworkState,
  socket: Socket,
  bytes: Uint8Array,
): number => {
  const taken = storeUnsent(socket, bytes)
  pump(kernel, network, socket)
  return taken
}

/** Takes bytes that have arrived; the room is the other end's again. */
export const takeReceived = (
  kernel: Kernel,
  network: NetworkState,
  socket: Socket,
  length: number,
): Uint8Array => {
  const taken = socket.received.slice(0, length)
  socket.received = socket.received.slice(taken.length)
  if (socket.received.length > 0) notify(kernel, socket)
  const peer = socket.kind === 'stream' ? peerOf(network, socket) : undefined
  if (peer && taken.length > 0) countBare(network, Answers.received)
  if (peer) pump(kernel, network, peer)
  return taken
}

/**
 * Connects a stream with a listening socket of this machine; undefined, or the error. Nobody answers
 * where nobody listens: over the loopback device the real kernel never tells of a refusal.
 */
export const connectStream = (kernel: Kernel, network: NetworkState, socket: Socket): number | undefined => {
  count(network, 1, OPENING_BYTES)
  if (socket.remoteAddress !== LOOPBACK_ADDRESS) return SocketError.timedOut
  const target = network.sockets.find(
    (other) =>
      other !== socket &&
      other.kind === 'stream' &&
      other.localPort === socket.remotePort &&
      (other.remoteAddress === 0 || other.remoteAddress === socket.localAddress) &&
      (other.remotePort === 0 || other.remotePort === socket.localPort),
  )
  if (!target) countBare(network, 1)
  if (target?.backlog === undefined || target.waiting.length >= target.backlog) return SocketError.timedOut
  const child = createSocket(kernel, network, 'stream', target.tid)
  if (!child) return SocketError.timedOut
  if (!takeBuffers(kernel, child, 2)) {
    freeSocket(kernel, network, child)
    return SocketError.timedOut
  }
  Object.assign(child, {
    nonBlocking: target.nonBlocking,
    localAddress: socket.remoteAddress,
    localPort: socket.remotePort,
    remoteAddress: socket.localAddress,
    remotePort: socket.localPort,
    connected: true,
    peer: socket.number,
  } satisfies Partial<Socket>)
  socket.connected = true
  socket.peer = child.number
  count(network, 1, OPENING_BYTES)
  countBare(network, Answers.opening)
  target.waiting.push(child.number)
  notify(kernel, target)
  notify(kernel, socket)
  return undefined
}

/** Closes a stream: a connection ends when both ends are closed, everything else at once. */
export const closeStream = (kernel: Kernel, network: NetworkState, socket: Socket): void => {
  notify(kernel, socket)
  if (socket.peer === undefined) return freeSocket(kernel, network, socket)
  socket.closed = true
  socket.received = NOTHING
  countBare(network, Answers.end)
  const peer = peerOf(network, socket)
  if (peer && !peer.closed) return notify(kernel, peer)
  freeSocket(kernel, network, socket)
  if (peer) freeSocket(kernel, network, peer)
}
