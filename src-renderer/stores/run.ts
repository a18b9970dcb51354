import type { Breakpoint, BoundBreakpoint, RunState } from '@contract/run'
import type { Failure, Result } from '@contract/result'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useSession } from '../client/session'
import { t } from '../text/text'
import { useAssembly } from './assembly'
import { useConsole } from './console'
import { useDocuments } from './documents'
import { useLayout } from './layout'
import { useNotices } from './notices'
import { useSettings } from './settings'

const IDLE: RunState = {
  state: 'idle',
  stop: 0,
  instructions: 0,
  ticks: 0,
  freeKib: 0,
  totalKib: 0,
  processId: 0,
  threadId: 0,
  program: '',
}

/** The program's state and everything that starts, stops and steps it. */
export const useRun = defineStore('run', () => {
  const state = shallowRef<RunState>(IDLE)
  /** Grows with every start: views of an earlier run are dropped. */
  const generation = ref(0)
  const starting = ref(false)
  let pauseWhenStarted = false
  const breakpoints = shallowRef<readonly BoundBreakpoint[]>([])
  /** Running for long enough to say so: a step does not make the panes flicker. */
  const isBusy = ref(false)

  const isRunning = computed(() => state.value.state === 'running' || state.value.state === 'waiting')
  const isPaused = computed(() => state.value.state === 'paused')
  const hasProgram = computed(() => state.value.state !== 'idle')
  const canStart = computed(() => !starting.value && !isRunning.value)

  let busyTimer: ReturnType<typeof setTimeout> | undefined
  watch(isRunning, (running) => {
    clearTimeout(busyTimer)
    if (!running) isBusy.value = false
    else busyTimer = setTimeout(() => (isBusy.value = true), 150)
  })

  const receiveState = (next: RunState) => {
    state.value = next
  }
  const receiveBreakpoints = (next: readonly BoundBreakpoint[]) => {
    breakpoints.value = next
  }

  const tell = (result: Result<unknown>) => {
    if (!result.ok) useNotices().failed(result.failure)
  }

  /** Starts the main listing. Unsaved text stands in for the files. */
  const start = async (options: { stopAtEntry?: boolean } = {}): Promise<Failure | undefined> => {
    const assembly = useAssembly()
    const settings = useSettings().settings
    const path = assembly.mainListing
    if (!path) {
      useNotices().show('warning', t('run.nothing-to-run'))
      return undefined
    }
    if (starting.value) return undefined
    starting.value = true
    pauseWhenStarted = false
    useNotices().clear()
    useConsole().clear()
    const answer = await useSession().start({
      path,
      overlays: useDocuments().overlays(),
      memoryMib: settings.memoryMib,
      loopback: settings.loopback,
      ...(settings.parameter ? { parameter: settings.parameter } : {}),
      stopAtEntry: options.stopAtEntry ?? settings.stopAtEntry,
      breakpoints: breakpoints.value.map(({ path, line, enabled }) => ({ path, line, enabled })),
    })
    starting.value = false
    if (!answer.ok) {
      useNotices().failed(answer.failure)
      return answer.failure
    }
    assembly.receive(answer.value.report)
    if (answer.value.started) {
      generation.value++
      // What it prints takes the place of the problems, which are solved; other panes stay.
      if (useLayout().isVisible('problems')) useLayout().showIfOpen('console')
      if (pauseWhenStarted) await pause()
    } else {
      useNotices().show('warning', t('run.did-not-assemble', { path }))
      useLayout().open('problems')
    }
    return undefined
  }

  /** The stop that the machine was sent on from; it has not said yet that it runs. */
  let sentOnFrom: string | undefined
  /** A key that is held down asks again before the machine has stopped again: that asks for nothing. */
  const goOn = async (kind: 'resume' | 'stepInto' | 'stepOver' | 'stepOut') => {
    const stop = `${generation.value} ${state.value.stop}`
    if (sentOnFrom === stop) return
    sentOnFrom = stop
    const answer = await useSession()[kind]({})
    if (!answer.ok) sentOnFrom = undefined
    tell(answer)
  }

  const startOrResume = async () => {
    if (isPaused.value) await goOn('resume')
    else if (canStart.value) await start()
  }
  /** Pauses; while the program is being started, as soon as it is. */
  const pause = async () => {
    if (starting.value) pauseWhenStarted = true
    else tell(await useSession().pause({}))
  }
  const stop = async () => tell(await useSession().stop({}))
  const restart = async () => {
    if (isRunning.value || isPaused.value) await stop()
    await start()
  }
  const step = async (kind: 'stepInto' | 'stepOver' | 'stepOut') => {
    if (isPaused.value) await goOn(kind)
    else if (canStart.value && kind !== 'stepOut') await start({ stopAtEntry: true })
  }
  const runTo = async (path: string, line: number, address = 0) =>
    tell(await useSession().runTo({ path, line, address }))

  let wishes = 0
  /** They count at once: a run that is started before the session has answered takes them along. */
  const storeBreakpoints = async (next: readonly Breakpoint[]) => {
    const before = breakpoints.value
    const wish = ++wishes
    breakpoints.value = next.map((one) => ({
      ...one,
      address: before.find(({ path, line }) => path === one.path && line === one.line)?.address ?? -1,
    }))
    const answer = await useSession().setBreakpoints({
      breakpoints: next.map(({ path, line, enabled }) => ({ path, line, enabled })),
    })
    if (!answer.ok) useNotices().failed(answer.failure)
    if (wish === wishes) breakpoints.value = answer.ok ? answer.value : before
  }
  /** Sets or removes a breakpoint; on a line without code, at the next line that has some. */
  const toggleBreakpoint = (path: string, asked: number) => {
    const isSet = breakpoints.value.some((one) => one.path === path && one.line === asked)
    const line = isSet ? asked : useAssembly().codeLine(path, asked)
    const others = breakpoints.value.filter((one) => one.path !== path || one.line !== line)
    return storeBreakpoints(
      others.length < breakpoints.value.length ? others : [...others, { path, line, enabled: true }],
    )
  }

  /** Grows with every change that the user makes to the machine. */
  const edits = ref(0)
  const edited = async (answer: Promise<Result<object>>) => {
    const result = await answer
    edits.value++
    return result
  }
  const writeRegister = (name: string, value: number) => edited(useSession().writeRegister({ name, value }))
  const writeWideRegister = (name: string, bytes: Uint8Array) =>
    edited(useSession().writeWideRegister({ name, bytes }))
  const writeMemory = (address: number, bytes: Uint8Array) =>
    edited(useSession().writeMemory({ address, bytes }))

  const load = async () => {
    const answer = await useSession().runState({})
    if (answer.ok) state.value = answer.value
  }

  return {
    state,
    generation,
    starting,
    breakpoints,
    isBusy,
    isRunning,
    isPaused,
    hasProgram,
    canStart,
    receiveState,
    receiveBreakpoints,
    start,
    startOrResume,
    pause,
    stop,
    restart,
    step,
    runTo,
    storeBreakpoints,
    toggleBreakpoint,
    edits,
    writeRegister,
    writeWideRegister,
    writeMemory,
    load,
  }
})
