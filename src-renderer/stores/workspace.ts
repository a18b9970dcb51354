import { word } from '../text/text'
import { defineStore } from 'pinia'
import { watch } from 'vue'
import * as v from 'valibot'
import { useSession } from '../client/session'
import { debounced } from '../ui/debounced'
import { useAssembly } from './assembly'
import { useConsole } from './console'
import { useComparison } from './comparison'
import { useDocuments } from './documents'
import { useFiles } from './files'
import { useLanguage } from './language'
import { useLayout } from './layout'
import { useNotices } from './notices'
import { useRun } from './run'
import { useSettings } from './settings'
import { useScreen } from './screen'
import { useViews } from './views'

const workspaceSchema = v.object({
  tabs: v.optional(v.array(v.string()), []),
  active: v.optional(v.string(), ''),
  mainListing: v.optional(v.string(), ''),
  breakpoints: v.optional(
    v.array(v.object({ path: v.string(), line: v.number(), enabled: v.boolean() })),
    [],
  ),
})

/** What is open: restored at the start, stored at every change. Also the one listener to the session. */
export const useWorkspace = defineStore('workspace', () => {
  const listen = () =>
    useSession().onEvent((event) => {
      switch (event.event) {
        case 'run-state':
          useRun().receiveState(event.state)
          break
        case 'console':
          useConsole().append(event.text)
          break
        case 'view':
          useViews().receive(event.subscription, event.data)
          break
        case 'screen':
          useScreen().receive(event)
          break
        case 'files-changed':
          void useFiles().load()
          void useDocuments().filesChanged(event.paths)
          break
        case 'breakpoints':
          useRun().receiveBreakpoints(event.breakpoints)
          break
        case 'comparison-progress':
          useComparison().receiveProgress(event.progress)
          break
        case 'notice':
          useNotices().show(event.level, word(event.message))
          break
      }
    })

  const restore = async () => {
    const files = useFiles()
    const documents = useDocuments()
    const run = useRun()
    const assembly = useAssembly()
    const [stored] = await Promise.all([
      useSession().readSetting({ key: 'workspace' }),
      files.load(),
      run.load(),
      useConsole().load(),
      useLanguage().load(),
    ])
    const read = v.safeParse(workspaceSchema, parseJson(stored.ok ? stored.value.text : ''))
    const workspace = read.success ? read.output : v.parse(workspaceSchema, {})
    await documents.restore(workspace.tabs, workspace.active)
    if (documents.tabs.length === 0) {
      const first = files.lessons[0]?.listing ?? files.files.find((file) => file.path.endsWith('.asm'))?.path
      if (first) await documents.open(first)
    }
    if (workspace.mainListing && documents.documents.has(workspace.mainListing) && !assembly.mainListing)
      assembly.mainListing = workspace.mainListing
    if (workspace.breakpoints.length > 0) await run.storeBreakpoints(workspace.breakpoints)
    keepStored()
  }

  const keepStored = () => {
    const documents = useDocuments()
    const store = debounced(300, () => {
      const workspace = {
        tabs: documents.tabs,
        active: documents.active,
        mainListing: useAssembly().mainListing,
        breakpoints: useRun().breakpoints.map(({ path, line, enabled }) => ({ path, line, enabled })),
      }
      void useSession().storeSetting({ key: 'workspace', text: JSON.stringify(workspace) })
    })
    watch(
      () => [documents.tabs, documents.active, useAssembly().mainListing, useRun().breakpoints],
      () => store(),
    )
    const flush = () => {
      store.flush()
      documents.flushDrafts()
      useLayout().flush()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', () => document.hidden && flush())
  }

  const load = async () => {
    await Promise.all([useSettings().load(), useLayout().load()])
  }

  return { listen, load, restore }
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
