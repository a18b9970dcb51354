import type { MemoryAccess } from '../mmu/access'
import type { Paging } from '../mmu/paging'
import type { SegmentLimits } from '../mmu/segment-limits'
import type { PhysicalPages } from '../memory/physical-memory'
import type { MachineObservers, PortTable } from '../ports'
import type { MachineViews } from '../views'
import type { Execution } from './execution'
import type { Faults } from './faults'

/** The parts of one processor, as the modules of this folder share them. */
export interface Processor {
  readonly views: MachineViews
  readonly state: Int32Array
  readonly faults: Faults
  readonly physical: PhysicalPages
  readonly paging: Paging
  readonly limits: SegmentLimits
  readonly access: MemoryAccess
  readonly execution: Execution
  readonly ports: PortTable
  /** Replaced as a whole by `setObservers`. */
  observers: MachineObservers
}
