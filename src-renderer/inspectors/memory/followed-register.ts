import { computed, ref, watch } from 'vue'
import { useView } from '../../stores/views'

/** The address registers, in the order in which people look for one. */
const NAMES = ['esp', 'ebp', 'esi', 'edi', 'eax', 'ebx', 'ecx', 'edx', 'eip'] as const

/**
 * A register whose value the pane shows as an address: `show` is called when one is chosen and whenever
 * its value is another one at a stop. The name is '' while none is followed.
 */
export const useFollowedRegister = (show: (address: number) => void) => {
  const followed = ref<(typeof NAMES)[number] | ''>('')
  const { data } = useView(() => (followed.value === '' ? undefined : { view: 'registers' }), { live: false })
  const address = computed(() => data.value?.registers.find((one) => one.name === followed.value)?.value)
  watch([followed, address], ([name, value]) => {
    if (name !== '' && value !== undefined) show(value)
  })
  return { followed, registers: NAMES }
}
