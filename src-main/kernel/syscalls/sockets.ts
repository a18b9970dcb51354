import { linearAddress } from '../../contract/address'
import { say } from '../../contract/said'
import { currentTick } from '../clock'
import type { Kernel } from '../context'
import { KERNEL_BASE, KernelPageFault, realKernelFails } from '../context'
import type { ProcessorState } from '../../machine/machine'
import { LONGEST_DATAGRAM, sendDatagram } from '../network/datagrams'
import type { NetworkState, Socket } from '../network/network-state'
import { LOOPBACK_ADDRESS, MOST_WAITING, STREAM_BYTES, SocketError, socketOf } from '../network/network-state'
import { LONGEST_ICMP, sendIcmp } from '../network/raw-packets'
import {
  createSocket,
  deliver,
  freeSocket,
  isFreePort,
  notify,
  takeBuffers,
  takePort,
} from '../network/sockets'
import { closeStream, connectStream, isEnded, sendOnStream, takeReceived } from '../network/streams'
import {
  isUserRange,
  read16,
  read32,
  read8,
  readBytes,
  write16,
  write32,
  writeBytes,
} from '../memory/user-memory'
import { block } from '../scheduler'
import { ThreadState } from '../state'
import type { Thread } from '../state'

const Family = { local: 1, internet: 2 } as const
const SocketType = { stream: 1, datagram: 2, raw: 3 } as const
const RawProtocol = { ip: 0, icmp: 1 } as const

const isRaw = ({ kind }: Socket): boolean => kind === 'raw-ip' || kind === 'raw-icmp'
/** Its packets arrive one by one. */
const takesPackets = (socket: Socket): boolean => socket.kind === 'datagram' || isRaw(socket)

const NON_BLOCKING = 0x8000_0000
const Flag = { peek: 0x02, dontWait: 0x40 } as const
/** How long a connection may take, in ticks. */
const CONNECT_TICKS = 300

/** What a call works on. `socket` is the one that ecx names. */
interface Call {
  readonly kernel: Kernel
  readonly network: NetworkState
  readonly thread: Thread
  readonly registers: ProcessorState
  readonly socket: Socket
}

/** Answers that it went well: eax, and 0 in ebx. */
const succeed = (registers: ProcessorState, value = 0): void => {
  registers.eax = value
  registers.ebx = 0
}

const fail = (registers: ProcessorState, error: number): void => {
  registers.eax = 0xffffffff
  registers.ebx = error
}

/** The thread sleeps until something happens to the socket; then the call begins anew. */
const sleep = ({ kernel, thread, socket }: Call): void => {
  socket.blocked = true
  socket.tid = thread.tid
  block(kernel, thread, { kind: 'socket' })
  thread.state = ThreadState.runSuspended
}

/** The kind of socket that 75.0 makes; raw ones are of protocol IP or ICMP. */
const kindOf = (family: number, type: number, protocol: number): Socket['kind'] | undefined => {
  if (family !== Family.internet) return undefined
  if (type === SocketType.stream) return 'stream'
  if (type === SocketType.datagram) return 'datagram'
  if (type !== SocketType.raw) return undefined
  return protocol === RawProtocol.ip ? 'raw-ip' : protocol === RawProtocol.icmp ? 'raw-icmp' : undefined
}

/** 75.0. */
const open = (kernel: Kernel, network: NetworkState, thread: Thread, r: ProcessorState): void => {
  const kind = kindOf(r.ecx, (r.edx & ~NON_BLOCKING) >>> 0, r.esi)
  if (!kind) {
    network.lastNumber++
    return fail(r, SocketError.notSupported)
  }
  const socket = createSocket(kernel, network, kind, thread.tid)
  if (!socket) return fail(r, SocketError.noBuffers)
  socket.nonBlocking = (r.edx & NON_BLOCKING) !== 0
  succeed(r, socket.number)
}

/** 75.1. */
const close = ({ kernel, network, registers, socket }: Call): void => {
  succeed(registers)
  socket.nonBlocking = true
  if (socket.blocked) notify(kernel, socket)
  if (socket.kind !== 'stream') freeSocket(kernel, network, socket)
  else if (!socket.closed) closeStream(kernel, network, socket)
}

/** 75.2: address +4, port +2, both as they lie in memory. */
const bind = ({ kernel, network, registers, socket }: Call): void => {
  const { edx: address, esi: length } = registers
  if (length < 2 || socket.localPort !== 0) return fail(registers, SocketError.invalid)
  const family = read16(kernel, address)
  if (family === Family.local) return succeed(registers)
  if (family !== Family.internet) return fail(registers, SocketError.notSupported)
  if (length < 6) return fail(registers, SocketError.invalid)
  if (socket.kind === 'pair' || isRaw(socket)) return fail(registers, SocketError.notSupported)
  socket.localAddress = read32(kernel, address + 4)
  const port = read16(kernel, address + 2)
  if (port === 0) takePort(kernel, network, socket)
  else if (isFreePort(network, socket, port)) socket.localPort = port
  else return fail(registers, SocketError.addressInUse)
  succeed(registers)
}

/** 75.3. */
const listen = ({ registers, socket }: Call): void => {
  if (socket.kind === 'pair') return fail(registers, SocketError.notSupported)
  if (socket.kind !== 'stream' || socket.peer !== undefined) return fail(registers, SocketError.invalid)
  if (socket.localPort === 0) return fail(registers, SocketError.already)
  socket.backlog = Math.min(registers.edx, MOST_WAITING)
  socket.waiting = []
  succeed(registers)
}

/** 75.4. ebx keeps its value, but for a stream: there the real kernel leaves the address of its structure. */
const connect = (call: Call): void => {
  const { kernel, network, registers, socket, thread } = call
  const { edx: address, esi: length } = registers
  if (length < 8) return fail(registers, SocketError.invalid)
  if (socket.backlog !== undefined) return fail(registers, SocketError.notSupported)
  if (socket.kind === 'pair') realKernelFails(kernel, say('kernel.75-4'))
  if (socket.kind === 'stream') {
    if (socket.connected) return fail(registers, SocketError.isConnected)
    if (!takeBuffers(kernel, socket, 2)) return fail(registers, SocketError.noMemory)
  }
  if (isRaw(socket)) {
    socket.remoteAddress = read32(kernel, address + 4)
    registers.eax = 0
    return
  }
  socket.remotePort = read16(kernel, address + 2)
  socket.remoteAddress = read32(kernel, address + 4)
  if (socket.remoteAddress === 0) return fail(registers, SocketError.addressNotAvailable)
  if (socket.localAddress === 0) socket.localAddress = LOOPBACK_ADDRESS
  if (socket.localPort === 0) takePort(kernel, network, socket)
  if (socket.kind === 'datagram') {
    socket.connected = true
    notify(kernel, socket)
    registers.eax = 0
    return
  }
  const error = connectStream(kernel, network, socket)
  if (socket.nonBlocking) return fail(registers, SocketError.inProgress)
  if (error !== undefined) {
    block(kernel, thread, { kind: 'delay', until: currentTick(kernel) + CONNECT_TICKS })
    thread.resume = { eax: 0xffffffff, ebx: error }
  } else {
    registers.eax = 0
    registers.ebx = socket.memory[0]!
  }
}

/** The real kernel writes an error of 75.5 two places beside: eax stays, edx and ebp change. */
const failAccept = (registers: ProcessorState, error: number): void => {
  registers.ebx = 0
  registers.edx = 0xffffffff
  registers.ebp = error
}

/** 75.5: the oldest connection that waits. */
const accept = (call: Call): void => {
  const { kernel, network, registers, socket, thread } = call
  const { edx: address, esi: length } = registers
  if (socket.backlog === undefined) return failAccept(registers, SocketError.invalid)
  const number = socket.waiting.shift()
  if (number === undefined)
    return socket.nonBlocking ? failAccept(registers, SocketError.wouldBlock) : sleep(call)
  const child = socketOf(network, number)
  if (!child) return failAccept(registers, SocketError.invalid)
  child.tid = thread.tid
  if (address !== 0) {
    write16(kernel, address, length < 8 ? 0 : Family.internet)
    if (length >= 8) {
      write16(kernel, address + 2, child.remotePort)
      write32(kernel, address + 4, child.remoteAddress)
    }
  }
  succeed(registers, child.number)
}

/** 75.6 of a raw socket. The real kernel loses itself over raw IP: a page fault of its own ends the thread. */
const sendRaw = ({ kernel, network, registers, socket }: Call): void => {
  const { edx: address, esi: length } = registers
  if (socket.kind === 'raw-ip') throw new KernelPageFault(linearAddress(0))
  if (socket.remoteAddress === 0) return fail(registers, SocketError.messageSize)
  if (length > LONGEST_ICMP) realKernelFails(kernel, say('kernel.75-6-icmp', { length }))
  const sent = sendIcmp(kernel, network, socket, readBytes(kernel, address, length))
  return sent ? succeed(registers, length) : fail(registers, SocketError.messageSize)
}

/** 75.6. */
const send = (call: Call): void => {
  const { kernel, network, registers, socket } = call
  const { edx: address, esi: length } = registers
  if (!isUserRange(address, length)) return fail(registers, SocketError.invalid)
  if (isRaw(socket)) return sendRaw(call)
  if (socket.kind === 'datagram') {
    if (socket.remoteAddress === 0) return fail(registers, SocketError.messageSize)
    if (length > LONGEST_DATAGRAM) realKernelFails(kernel, say('kernel.75-6-datagram', { length }))
    const sent = sendDatagram(kernel, network, socket, readBytes(kernel, address, length))
    return sent ? succeed(registers, length) : fail(registers, SocketError.messageSize)
  }
  if (socket.kind === 'pair') {
    const peer = socketOf(network, socket.peer!)
    if (!peer) return fail(registers, SocketError.invalid)
    return succeed(
      registers,
      deliver(kernel, peer, readBytes(kernel, address, Math.min(length, STREAM_BYTES))),
    )
  }
  if (socket.peer === undefined) realKernelFails(kernel, say('kernel.75-6-stream'))
  const bytes = readBytes(kernel, address, Math.min(length, STREAM_BYTES))
  succeed(registers, sendOnStream(kernel, network, socket, bytes))
}

/** 75.7. */
const receive = (call: Call): void => {
  const { network, kernel, registers, socket } = call
  const { edx: address, esi: length, edi: flags } = registers
  if (!isUserRange(address, length)) return fail(registers, SocketError.invalid)
  const packets = takesPackets(socket)
  const waiting = packets ? socket.datagrams[0]?.length : socket.received.length || undefined
  if ((flags & Flag.peek) !== 0 && (waiting !== undefined || packets)) return succeed(registers, waiting ?? 0)
  if (waiting === undefined) {
    if (isEnded(network, socket)) {
      registers.eax = 0
      registers.ebx = SocketError.wouldBlock
    } else if ((flags & Flag.dontWait) !== 0 || socket.nonBlocking) fail(registers, SocketError.wouldBlock)
    else sleep(call)
    return
  }
  if (!packets) {
    const bytes = takeReceived(kernel, network, socket, length)
    writeBytes(kernel, address, bytes)
    if (isEnded(network, socket)) notify(kernel, socket)
    return succeed(registers, bytes.length)
  }
  const datagram = socket.datagrams.shift()!
  if (datagram.length > length) return fail(registers, SocketError.messageSize)
  writeBytes(kernel, address, datagram)
  if (socket.datagrams.length > 0) notify(kernel, socket)
  succeed(registers, datagram.length)
}

const Level = { ip: 0, tcp: 6, socket: 0xffff } as const
const Option = { lifetime: 2, device: 0x200 } as const
const MOST_DEVICES = 16

/** 75.8: level, name, length and value; the time to live shows in raw packets, the device is the only one. */
const setOption = ({ kernel, registers, socket }: Call): void => {
  const at = registers.edx
  const [level, name] = [read32(kernel, at), read32(kernel, at + 4)]
  if (level === Level.ip && name === Option.lifetime) {
    socket.lifetime = read8(kernel, at + 12)
    return succeed(registers)
  }
  if (level !== Level.socket || name !== Option.device) return fail(registers, SocketError.invalid)
  const device = read32(kernel, at + 8) === 0 ? 0 : read8(kernel, at + 12)
  if (device > MOST_DEVICES) fail(registers, SocketError.invalid)
  else if (device > 0) fail(registers, SocketError.already)
  else succeed(registers)
}

/** 75.9: two options of streams, for both of which the real kernel stores the socket's number. */
const readOption = ({ kernel, registers, socket }: Call): void => {
  const at = registers.edx
  const name = read32(kernel, at + 4) | 0
  if (read32(kernel, at) !== Level.tcp || (name !== -2 && name !== -3))
    return fail(registers, SocketError.invalid)
  const target = read32(kernel, at + 8)
  if (target >= KERNEL_BASE) realKernelFails(kernel, say('kernel.75-9'))
  if (target !== 0) write32(kernel, target, socket.number)
  succeed(registers)
}

/** 75.10: two streams that end in each other. */
const pair = (kernel: Kernel, network: NetworkState, thread: Thread, r: ProcessorState): void => {
  const first = createSocket(kernel, network, 'pair', thread.tid)
  const second = first && createSocket(kernel, network, 'pair', thread.tid)
  if (first && second && takeBuffers(kernel, second, 1) && takeBuffers(kernel, first, 1)) {
    first.peer = second.number
    second.peer = first.number
    r.eax = first.number
    r.ebx = second.number
    return
  }
  for (const socket of [first, second]) if (socket) freeSocket(kernel, network, socket)
  fail(r, SocketError.noMemory)
}

/** Subfunctions 1..9, which need a socket. */
const CALLS: readonly (((call: Call) => void) | undefined)[] = [
  undefined,
  close,
  bind,
  listen,
  connect,
  accept,
  send,
  receive,
  setOption,
  readOption,
]
const ACCEPT = 5

/** Function 75 on the loopback device: sockets reach sockets of this machine, never this computer's network. */
export const socketCall = (
  kernel: Kernel,
  network: NetworkState,
  thread: Thread,
  registers: ProcessorState,
): void => {
  const { ebx: selected } = registers
  if (selected === 0) return open(kernel, network, thread, registers)
  if (selected === 10) return pair(kernel, network, thread, registers)
  const call = CALLS[selected]
  const socket = call && socketOf(network, registers.ecx)
  if (socket) call({ kernel, network, thread, registers, socket })
  else if (selected === ACCEPT) failAccept(registers, SocketError.invalid)
  else fail(registers, SocketError.invalid)
}
