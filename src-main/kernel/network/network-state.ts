/** Errors as functions 75 return them in ebx. */
export const SocketError = {
  noBuffers: 1,
  inProgress: 2,
  notSupported: 4,
  wouldBlock: 6,
  already: 10,
  invalid: 11,
  messageSize: 12,
  noMemory: 18,
  addressInUse: 20,
  addressNotAvailable: 21,
  isConnected: 56,
  timedOut: 60,
} as const

export interface Socket {
  readonly number: number
  /** Kernel-heap addresses of its structure and its buffers. */
  readonly memory: number[]
  readonly kind: 'datagram' | 'stream' | 'pair' | 'raw-ip' | 'raw-icmp'
  /** Thread that is told of events: who made it, who accepted it, or who slept in it last. */
  tid: number
  nonBlocking: boolean
  /** A thread sleeps in a call with this socket. */
  blocked: boolean
  /** IPv4 addresses and ports as they lie in memory: first byte lowest. */
  localAddress: number
  localPort: number
  remoteAddress: number
  remotePort: number
  connected: boolean
  /** Of a listening socket: how many connections may wait, and those that do. */
  backlog: number | undefined
  waiting: number[]
  /** Time to live of its raw packets. */
  lifetime: number
  /** Datagrams and raw packets that have arrived. */
  datagrams: Uint8Array[]
  /** Bytes that have arrived on a stream, and those that the other side has no room for yet. */
  received: Uint8Array
  unsent: Uint8Array
  /** Tick when it last sent on a stream. */
  sentAt: number
  /** Number of the socket at the other end of a stream. */
  peer: number | undefined
  /** Its program has closed it; it lives on until the other end is closed, too. */
  closed: boolean
}

/** Packets that one layer has sent and received. */
export interface PacketCounts {
  sent: number
  received: number
}

/** The loopback device and the sockets of all programs; plain data. */
export interface NetworkState {
  /** Newest first: an arriving packet takes the first that fits. */
  sockets: Socket[]
  lastNumber: number
  /** Last port that was given to a socket without one, as a number. */
  lastPort: { datagram: number; stream: number }
  bytes: number
  device: PacketCounts
  ip: PacketCounts
  icmp: PacketCounts
  udp: PacketCounts
  tcp: PacketCounts
  /** 76: settings of the device: address, name server, subnet and gateway. */
  settings: { address: number; nameServer: number; subnet: number; gateway: number }
}

/** 127.0.0.1 and 127.255.255.255 as they lie in memory. */
export const LOOPBACK_ADDRESS = 0x0100007f
export const EVERYONE = 0xffffffff
/** Addresses that every machine of a network hears. */
export const BROADCASTS: readonly number[] = [0xffffff7f, EVERYONE]
/** Ports for sockets that ask for none. */
export const FREE_PORTS = { first: 49152, last: 61000 } as const
/** Bytes that a stream holds at each end. */
export const STREAM_BYTES = 0x8000
export const STRUCTURE_BYTES = 0x1000
export const QUEUED_DATAGRAMS = 10
export const MOST_WAITING = 20
/** Packets that the kernel holds at a time. */
export const MOST_PACKETS = 512
/** Bytes that a packet of the loopback device has behind its own header. */
export const PACKET_BYTES = 2048 - 24

/** Packets that wait in all sockets. */
export const heldPackets = (network: NetworkState): number =>
  network.sockets.reduce((sum, { datagrams }) => sum + datagrams.length, 0)

export const createNetwork = (): NetworkState => ({
  sockets: [],
  lastNumber: 0,
  lastPort: { datagram: FREE_PORTS.first, stream: FREE_PORTS.first },
  bytes: 0,
  device: { sent: 0, received: 0 },
  ip: { sent: 0, received: 0 },
  icmp: { sent: 0, received: 0 },
  udp: { sent: 0, received: 0 },
  tcp: { sent: 0, received: 0 },
  settings: { address: LOOPBACK_ADDRESS, nameServer: 0, subnet: 0xff, gateway: 0 },
})

export const socketOf = (network: NetworkState, number: number): Socket | undefined =>
  network.sockets.find((socket) => socket.number === number)
