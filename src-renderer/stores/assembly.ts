import { word } from '../text/text'
import type { AssemblyReport, AssemblySymbol, Diagnostic, LineSpan } from '@contract/assembly'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useSession } from '../client/session'
import { debounced } from '../ui/debounced'
import { useDocuments } from './documents'

/** What the assembler says about the main listing, as it stands in the editor. */
export const useAssembly = defineStore('assembly', () => {
  const documents = useDocuments()
  const report = shallowRef<AssemblyReport>()
  const busy = ref(false)
  const failure = ref('')
  const mainListing = ref('')
  let asked = 0
  /** The texts that the report is about: their version when it was asked for. */
  const assembledVersion = ref(-1)
  const isCurrent = computed(() => assembledVersion.value === documents.version)

  const diagnostics = computed<readonly Diagnostic[]>(() => report.value?.diagnostics ?? [])
  const errorCount = computed(() => diagnostics.value.filter((one) => one.severity === 'error').length)
  const warningCount = computed(() => diagnostics.value.filter((one) => one.severity === 'warning').length)

  const symbolsByName = computed(() => {
    const map = new Map<string, AssemblySymbol>()
    for (const symbol of report.value?.symbols ?? []) map.set(symbol.name, symbol)
    return map
  })
  const spansByPath = computed(() => {
    const map = new Map<string, LineSpan[]>()
    for (const span of report.value?.lines ?? []) {
      const list = map.get(span.path)
      if (list) list.push(span)
      else map.set(span.path, [span])
    }
    return map
  })

  const receive = (next: AssemblyReport) => {
    report.value = next
    failure.value = ''
  }

  const assemble = async () => {
    const path = mainListing.value
    if (!path) return
    const serial = ++asked
    busy.value = true
    const { version } = documents
    const answer = await useSession().assemble({ path, overlays: documents.overlays() })
    if (serial !== asked) return
    busy.value = false
    if (answer.ok) {
      receive(answer.value)
      assembledVersion.value = version
    } else if (answer.failure.code !== 'cancelled') failure.value = word(answer.failure.message)
  }
  const assembleSoon = debounced(300, () => void assemble())

  watch(
    () => documents.activeDocument,
    (document) => {
      if (document?.kind === 'text' && /\.asm$/i.test(document.path)) mainListing.value = document.path
    },
    { immediate: true },
  )
  watch(mainListing, (path) => {
    if (report.value && report.value.path !== path) report.value = undefined
    assembleSoon()
  })
  watch(() => documents.version, assembleSoon)

  /** The line itself when it makes code, else the next one that does; the line when none follows. */
  const codeLine = (path: string, line: number): number => {
    let next = Infinity
    for (const span of spansByPath.value.get(path) ?? [])
      if (span.line >= line && span.line < next && span.length > 0) next = span.line
    return next === Infinity ? line : next
  }

  /** The address that a line of a source made, or undefined when it made none. */
  const addressOfLine = (path: string, line: number) =>
    spansByPath.value.get(path)?.find((span) => span.line === line)?.address

  return {
    report,
    busy,
    isCurrent,
    failure,
    mainListing,
    diagnostics,
    errorCount,
    warningCount,
    symbolsByName,
    spansByPath,
    receive,
    assemble,
    addressOfLine,
    codeLine,
  }
})
