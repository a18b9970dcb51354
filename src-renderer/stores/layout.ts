import type { DockviewApi, SerializedDockview } from 'dockview-vue'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useSession } from '../client/session'
import { ARRANGEMENTS, HOMES, panelOptions } from '../layout/arrangements'
import { PANES, PERSPECTIVES, type PaneName, type PerspectiveName } from '../layout/pane-names'
import { t } from '../text/text'
import { debounced } from '../ui/debounced'
import { useSettings } from './settings'

/** So long a pane may take until there is something in it to focus. */
const FRAMES_TO_DRAW = 60
/** What takes the keyboard in a pane, best first. */
const FOCUSABLE = ['[data-focus]', 'textarea, [tabindex="0"], :is(input, select, button):enabled'] as const
/** How much a key moves the edge of a group, in pixels at 100 % zoom. */
const RESIZE_STEP = 40

const keyOf = (name: PerspectiveName) => `layout-${name}`

/** The arrangement of panes: perspectives, opening and closing, remembering. */
export const useLayout = defineStore('layout', () => {
  const perspective = ref<PerspectiveName>('write')
  const api = shallowRef<DockviewApi>()
  const openPanes = shallowRef<ReadonlySet<PaneName>>(new Set())
  const saved = new Map<PerspectiveName, SerializedDockview>()
  let restoring = false
  /** Grows with each pane that is to get the keyboard: the last one gets it. */
  let focusWishes = 0

  const store = debounced(400, () => {
    if (!api.value) return
    const layout = api.value.toJSON()
    saved.set(perspective.value, layout)
    void useSession().storeSetting({ key: keyOf(perspective.value), text: JSON.stringify(layout) })
  })

  /** The editor has tabs of its own: alone in a group it needs no second row of them. */
  const hideLonelyHeaders = () => {
    for (const group of api.value?.groups ?? []) {
      const hidden = group.panels.length === 1 && group.panels[0]!.id === 'editor'
      if (group.model.header.hidden !== hidden) group.model.header.hidden = hidden
    }
  }

  const noteOpenPanes = () => {
    hideLonelyHeaders()
    openPanes.value = new Set(api.value?.panels.map((panel) => panel.id as PaneName))
  }

  const room = () => ({
    width: api.value!.width,
    height: api.value!.height,
    scale: useSettings().scale,
  })

  const arrange = (name: PerspectiveName) => {
    const dock = api.value!
    dock.clear()
    for (const place of ARRANGEMENTS[name])
      dock.addPanel(panelOptions(place.pane, t(`pane.${place.pane}`), place, room()))
    for (const place of ARRANGEMENTS[name]) if (place.front) dock.getPanel(place.pane)?.api.setActive()
    dock.getPanel(ARRANGEMENTS[name][0]!.pane)?.api.setActive()
  }

  const show = (name: PerspectiveName) => {
    const dock = api.value
    if (!dock) return
    restoring = true
    const layout = saved.get(name)
    try {
      if (layout && Object.keys(layout.panels).every((pane) => (PANES as readonly string[]).includes(pane)))
        dock.fromJSON(layout, { reuseExistingPanels: true })
      else arrange(name)
    } catch {
      arrange(name)
    }
    restoring = false
    retitle()
    noteOpenPanes()
  }

  /** Titles follow the language, also in arrangements stored under another one. */
  const retitle = () => {
    for (const panel of api.value?.panels ?? []) panel.api.setTitle(t(`pane.${panel.id as PaneName}`))
  }

  const load = async () => {
    await Promise.all(
      PERSPECTIVES.map(async (name) => {
        const answer = await useSession().readSetting({ key: keyOf(name) })
        if (answer.ok && answer.value.text)
          try {
            saved.set(name, JSON.parse(answer.value.text) as SerializedDockview)
          } catch {
            // an unreadable arrangement is replaced by the standard one
          }
      }),
    )
    const answer = await useSession().readSetting({ key: 'perspective' })
    if (answer.ok && (PERSPECTIVES as readonly string[]).includes(answer.value.text))
      perspective.value = answer.value.text as PerspectiveName
  }

  const attach = (dock: DockviewApi) => {
    api.value = dock
    show(perspective.value)
    dock.onDidLayoutChange(() => {
      if (restoring) return
      noteOpenPanes()
      store()
    })
  }

  const setPerspective = (name: PerspectiveName) => {
    if (name === perspective.value) return
    store()
    store.flush()
    perspective.value = name
    show(name)
    void useSession().storeSetting({ key: 'perspective', text: name })
  }

  const reset = () => {
    saved.delete(perspective.value)
    restoring = true
    arrange(perspective.value)
    restoring = false
    noteOpenPanes()
    store()
  }

  /** Brings a pane to the front of its group; one that is closed stays closed. */
  const showIfOpen = (pane: PaneName) => api.value?.getPanel(pane)?.api.setActive()

  /** Brings a pane to the front, opening it where it belongs when it is closed. */
  const open = (pane: PaneName, focus = false) => {
    const dock = api.value
    if (!dock) return
    let panel = dock.getPanel(pane)
    if (!panel) {
      const home = HOMES[pane].find((one) => dock.getPanel(one))
      const aside = home === undefined && dock.getPanel('editor')
      panel = dock.addPanel(
        panelOptions(
          pane,
          t(`pane.${pane}`),
          home
            ? { pane, beside: home, direction: 'within' }
            : aside
              ? { pane, beside: 'editor', direction: 'below', height: 260 }
              : undefined,
          room(),
        ),
      )
    }
    panel.api.setActive()
    if (focus) focusPane(pane)
  }

  /**
   * Gives the keyboard to a pane: to the pane as a whole until it has drawn what takes keys, and again
   * when what had it is drawn anew. The user's next key or click ends that: from then on the focus is theirs.
   */
  const focusPane = (pane: PaneName) => {
    const wish = ++focusWishes
    const acted = new AbortController()
    for (const action of ['keydown', 'pointerdown'])
      window.addEventListener(action, () => acted.abort(), { capture: true, signal: acted.signal })
    let frames = 0
    const attempt = () => {
      if (wish !== focusWishes || acted.signal.aborted) return
      const root = document.querySelector<HTMLElement>(`[data-pane="${pane}"]`)
      const { activeElement } = document
      if (frames === 0 || activeElement === document.body || activeElement === root) {
        const takesKeys = FOCUSABLE.flatMap((one) => [...(root?.querySelectorAll<HTMLElement>(one) ?? [])])
        const isTaken = takesKeys.some((one) => {
          one.focus()
          return document.activeElement === one
        })
        if (!isTaken) root?.focus()
      }
      if (frames++ < FRAMES_TO_DRAW) requestAnimationFrame(attempt)
      else acted.abort()
    }
    requestAnimationFrame(attempt)
  }

  /** Moves the focus to the next or previous group of panes. */
  const focusGroup = (step: 1 | -1) => {
    const groups = api.value?.groups ?? []
    const at = groups.findIndex((group) => group === api.value?.activeGroup)
    const pane = groups[(at + step + groups.length) % groups.length]?.activePanel?.id
    if (pane) open(pane as PaneName, true)
  }

  /** Closes the pane that has the keyboard, which goes on to the pane that is active then. */
  const closeActive = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
    const pane = api.value?.getPanel(focused ?? '') ?? api.value?.activePanel
    pane?.api.close()
    const next = api.value?.activePanel?.id
    if (next) focusPane(next as PaneName)
  }

  /** Makes the active group of panes wider or taller by so many steps; its neighbours give the room. */
  const resizeActive = (wider: number, taller: number) => {
    const group = api.value?.activeGroup
    if (!group) return
    const step = RESIZE_STEP * useSettings().scale
    if (wider !== 0) group.api.setSize({ width: group.width + wider * step })
    if (taller !== 0) group.api.setSize({ height: group.height + taller * step })
  }

  const close = (pane: PaneName) => api.value?.getPanel(pane)?.api.close()
  const isOpen = (pane: PaneName) => openPanes.value.has(pane)
  const isVisible = (pane: PaneName) => api.value?.getPanel(pane)?.api.isVisible ?? false
  const toggle = (pane: PaneName) => (isVisible(pane) ? close(pane) : open(pane, true))

  return {
    perspective,
    openPanes,
    load,
    attach,
    setPerspective,
    reset,
    retitle,
    open,
    showIfOpen,
    close,
    closeActive,
    resizeActive,
    focusGroup,
    toggle,
    isOpen,
    isVisible,
    flush: store.flush,
  }
})
