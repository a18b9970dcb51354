import { say } from '../../contract/said'
import { kernelAllocate, kernelFree } from '../memory/kernel-heap'
import type { Kernel } from '../context'
import { realKernelFails } from '../context'
import { EventNumber, raiseEvent } from '../events'
import { wakeForSocket } from '../scheduler'
import type { NetworkState, Socket } from './network-state'
import { FREE_PORTS, STREAM_BYTES, STRUCTURE_BYTES } from './network-state'

const NOTHING = new Uint8Array(0)

/** Makes a socket for a thread; undefined when the kernel has no memory for it. */
export const createSocket = (
  kernel: Kernel,
  network: NetworkState,
  kind: Socket['kind'],
  tid: number,
): Socket | undefined => {
  const structure = kernelAllocate(kernel, STRUCTURE_BYTES)
  if (structure === 0) return undefined
  const socket: Socket = {
    number: ++network.lastNumber,
    memory: [structure],
    kind,
    tid,
    nonBlocking: false,
    blocked: false,
    localAddress: 0,
    localPort: 0,
    remoteAddress: 0,
    remotePort: 0,
    connected: false,
    backlog: undefined,
    waiting: [],
    lifetime: 128,
    datagrams: [],
    received: NOTHING,
    unsent: NOTHING,
    sentAt: -Infinity,
    peer: undefined,
    closed: false,
  }
  network.sockets.unshift(socket)
  return socket
}

/** Takes memory for the buffers of a stream; false when there is none. */
export const takeBuffers = (kernel: Kernel, socket: Socket, count: number): boolean => {
  for (let i = 0; i < count; i++) {
    const buffer = kernelAllocate(kernel, STREAM_BYTES)
    if (buffer === 0) return false
    socket.memory.push(buffer)
  }
  return true
}

/** Takes a socket out of the list and gives its memory back. */
export const freeSocket = (kernel: Kernel, network: NetworkState, socket: Socket): void => {
  network.sockets = network.sockets.filter((other) => other !== socket)
  for (const address of socket.memory) kernelFree(kernel, address)
}

/** Tells the socket's thread that something happened: it goes on with its call, or gets event 8. */
export const notify = (kernel: Kernel, socket: Socket): void => {
  const thread = kernel.state.threads.find((candidate) => candidate?.tid === socket.tid)
  if (!thread) return
  if (!socket.blocked) return raiseEvent(thread, EventNumber.network)
  socket.blocked = false
  wakeForSocket(thread)
}

const swapped = (port: number): number => ((port & 0xff) << 8) | (port >>> 8)

/** Local ports (in network order) that sockets of the kind have at the socket's local address. */
const usedPorts = (network: NetworkState, { kind, localAddress }: Socket): ReadonlySet<number> =>
  new Set(
    network.sockets.flatMap((other) =>
      other.kind === kind && other.localAddress === localAddress ? [other.localPort] : [],
    ),
  )

export const isFreePort = (network: NetworkState, socket: Socket, port: number): boolean =>
  !usedPorts(network, socket).has(port)

/** Gives a socket the next free port of those for everyone; the real kernel looks for ever when there is none. */
export const takePort = (kernel: Kernel, network: NetworkState, socket: Socket): void => {
  if (socket.kind !== 'datagram' && socket.kind !== 'stream') return
  const used = usedPorts(network, socket)
  for (let tries = FREE_PORTS.first; tries <= FREE_PORTS.last; tries++) {
    const last = network.lastPort[socket.kind]
    const next = last === FREE_PORTS.last ? FREE_PORTS.first : last + 1
    network.lastPort[socket.kind] = next
    if (used.has(swapped(next))) continue
    socket.localPort = swapped(next)
    return
  }
  realKernelFails(kernel, say('kernel.75-port'))
}

/** `a` with as much of `b` behind it as a stream holds; how many bytes of `b` that was. */
const append = (a: Uint8Array, b: Uint8Array): [joined: Uint8Array, taken: number] => {
  const taken = Math.min(b.length, STREAM_BYTES - a.length)
  const joined = new Uint8Array(a.length + taken)
  joined.set(a)
  joined.set(b.subarray(0, taken), a.length)
  return [joined, taken]
}

/** Puts bytes into what a socket has received. How many found room. */
export const deliver = (kernel: Kernel, to: Socket, bytes: Uint8Array): number => {
  const [joined, taken] = append(to.received, bytes)
  to.received = joined
  if (taken > 0) notify(kernel, to)
  return taken
}

/** Puts bytes into what a stream has to send. How many found room. */
export const storeUnsent = (socket: Socket, bytes: Uint8Array): number => {
  const [joined, taken] = append(socket.unsent, bytes)
  socket.unsent = joined
  return taken
}
