import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useLayout } from './layout'

/** Panes that an address can be looked at in. */
export const ADDRESS_PANES = ['memory', 'disassembly', 'heap', 'allocator', 'page-tables', 'regions'] as const
export type AddressPane = (typeof ADDRESS_PANES)[number]

export interface AddressTarget {
  readonly address: number
  /** Bytes from the address on that are meant; 1 when only the address is. */
  readonly length: number
  readonly pane: AddressPane
  readonly serial: number
}

/** The one selected address: every pane that shows it marks it. */
export const useSelection = defineStore('selection', () => {
  const address = ref<number>()
  const length = ref(1)
  const lastPane = ref<AddressPane>('memory')
  /** Asks one pane to scroll to the selected address. */
  const target = shallowRef<AddressTarget>()
  /** Where Alt+click asked which pane to go to. */
  const choosing = shallowRef<{ address: number; x: number; y: number }>()

  const select = (value: number, bytes = 1) => {
    address.value = value
    length.value = bytes
  }

  const goTo = (value: number, pane: AddressPane = lastPane.value, bytes = 1) => {
    select(value, bytes)
    lastPane.value = pane
    choosing.value = undefined
    target.value = { address: value, length: bytes, pane, serial: (target.value?.serial ?? 0) + 1 }
    useLayout().open(pane)
  }

  const choose = (value: number, x: number, y: number) => {
    select(value)
    choosing.value = { address: value, x, y }
  }

  return { address, length, lastPane, target, choosing, select, goTo, choose }
})
