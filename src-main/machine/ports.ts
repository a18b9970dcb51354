import type { LinearAddress, PhysicalAddress } from '../contract/address'

/** An exception as the processor raises it (Intel SDM vol. 3, 6.15). */
export interface MachineException {
  /** 0..31 */
  readonly vector: number
  /** Pushed error code, or -1 where the vector has none. */
  readonly errorCode: number
  /** For #PF the faulting linear address (CR2), else 0. */
  readonly linear: LinearAddress
}

/**
 * What stands outside the processor. A bare machine delivers everything through the IDT; a hosted
 * machine (a kernel in TypeScript) takes system calls and exceptions here. Every port sees a
 * precise state: eip is that of the faulting instruction for faults, of the next one for traps and
 * software interrupts. A port may change any register, CR3, page tables or switch the whole
 * processor state; execution goes on from what it leaves.
 */
export interface MachinePorts {
  /**
   * `int n`, `int3` and `into` before the IDT is looked at. Return true when handled; false lets the
   * processor deliver it (gate checks included).
   */
  softwareInterrupt?(vector: number): boolean
  /** `sysenter` or `syscall`. Return true when handled; false executes it as the MSRs say. */
  fastSystemCall?(kind: 'sysenter' | 'syscall'): boolean
  /** An exception before its delivery. Return true when handled (the instruction restarts). */
  exception?(exception: MachineException): boolean
  /** `in`: port 0..FFFFh, size in bytes 1, 2 or 4. */
  portRead?(port: number, size: 1 | 2 | 4): number
  /** `out`: port 0..FFFFh, size in bytes 1, 2 or 4. */
  portWrite?(port: number, size: 1 | 2 | 4, value: number): void
  /** `rdtsc`: the time-stamp counter as two 32-bit halves; without it the instruction count is used. */
  timeStamp?(): { readonly low: number; readonly high: number }
  /** Asked between instructions while IF is set, where it could have changed: the vector of a pending external interrupt, or -1. */
  pendingInterrupt?(): number
  /**
   * Instructions from now on during which no interrupt can become pending of itself, that is, without the guest's
   * using a port. Without it each instruction is asked about. What is accepted when then depends on nothing but the
   * guest.
   */
  quietFor?(): number
  /**
   * The processor is halted with IF set: lets time pass until an interrupt is pending. False when none
   * will ever come.
   */
  waitForInterrupt?(): boolean
  /**
   * The whole state of the devices as text, for snapshots and the state hash. Equal states have equal texts, and
   * asking changes nothing that the guest could observe.
   */
  saveDevices?(): string
  /** Puts back what `saveDevices` gave. */
  restoreDevices?(saved: string): void
}

/** The ports as the machine keeps them: exchanged when a released machine is used again. */
export type PortTable = { [Name in keyof Required<MachinePorts>]: MachinePorts[Name] | undefined }

/** Fills the table with the methods of `ports`, bound to it. */
export function connectPorts(table: PortTable, ports: MachinePorts): void {
  table.softwareInterrupt = ports.softwareInterrupt?.bind(ports)
  table.fastSystemCall = ports.fastSystemCall?.bind(ports)
  table.exception = ports.exception?.bind(ports)
  table.portRead = ports.portRead?.bind(ports)
  table.portWrite = ports.portWrite?.bind(ports)
  table.timeStamp = ports.timeStamp?.bind(ports)
  table.pendingInterrupt = ports.pendingInterrupt?.bind(ports)
  table.quietFor = ports.quietFor?.bind(ports)
  table.waitForInterrupt = ports.waitForInterrupt?.bind(ports)
  table.saveDevices = ports.saveDevices?.bind(ports)
  table.restoreDevices = ports.restoreDevices?.bind(ports)
}

export const createPortTable = (): PortTable => ({
  softwareInterrupt: undefined,
  fastSystemCall: undefined,
  exception: undefined,
  portRead: undefined,
  portWrite: undefined,
  timeStamp: undefined,
  pendingInterrupt: undefined,
  quietFor: undefined,
  waitForInterrupt: undefined,
  saveDevices: undefined,
  restoreDevices: undefined,
})

export const AccessKind = { execute: 0, read: 1, write: 2 } as const
export type AccessKind = (typeof AccessKind)[keyof typeof AccessKind]

/**
 * Observers of a run. Absent ones cost nothing: setting or removing one switches the interpreter to
 * the loop that calls it. They must not change the machine.
 */
export interface MachineObservers {
  /** Before each instruction. */
  instruction?(eip: number, linear: LinearAddress): void
  /** After each data access (and, for `execute`, each instruction fetch when asked for). */
  memoryAccess?(
    linear: LinearAddress,
    physical: PhysicalAddress,
    size: number,
    kind: AccessKind,
    value: number,
  ): void
  /** A walk of the page tables: entries as read, before A and D are set; `pte` is -1 for a 4 MiB page. */
  pageWalk?(linear: LinearAddress, pde: number, pte: number, kind: AccessKind): void
  tlbFill?(linear: LinearAddress, physical: PhysicalAddress): void
  exception?(exception: MachineException): void
  interrupt?(vector: number): void
  port?(port: number, size: number, value: number, kind: AccessKind): void
}
