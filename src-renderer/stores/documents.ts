import type { TextEdit } from '@contract/assembly'
import type { FileContent } from '@contract/project'
import { applyEdits } from '@contract/text-edits'
import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef, triggerRef } from 'vue'
import { useSession } from '../client/session'
import { t } from '../text/text'
import { debounced } from '../ui/debounced'
import { useNotices } from './notices'

type TextContent = Extract<FileContent, { kind: 'text' }>
type BinaryContent = Extract<FileContent, { kind: 'binary' }>

/** An open text. The editor attaches its buffer; without one the text is kept here. */
export interface TextDocument {
  readonly kind: 'text'
  readonly path: string
  readonly readOnly: boolean
  readonly encoding: TextContent['encoding']
  revision: string
  savedText: string
  dirty: boolean
  /** The file changed on disk while this text had unsaved changes. */
  conflict: boolean
  text: string
  buffer: TextBuffer | undefined
}

export interface BinaryDocument {
  readonly kind: 'binary'
  readonly path: string
  readonly bytes: Uint8Array
  readonly size: number
}

export type OpenDocument = TextDocument | BinaryDocument

export interface TextBuffer {
  readonly read: () => string
  readonly write: (text: string) => void
  readonly edit: (edits: readonly TextEdit[]) => void
}

export interface RevealRequest {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly serial: number
}

/** Open listings: their tabs, their unsaved text and the drafts that keep it safe. */
export const useDocuments = defineStore('documents', () => {
  const documents = shallowReactive(new Map<string, OpenDocument>())
  const tabs = shallowRef<readonly string[]>([])
  const active = shallowRef('')
  /** Grows with every change of any text: what assembles while typing watches it. */
  const version = shallowRef(0)
  const reveal = shallowRef<RevealRequest>()
  const waiting = new Set<string>()

  const activeDocument = computed(() => documents.get(active.value))
  const dirtyPaths = computed(() => {
    void version.value
    return new Set(
      [...documents.values()].flatMap((one) => (one.kind === 'text' && one.dirty ? [one.path] : [])),
    )
  })

  const textOf = (document: TextDocument) => document.buffer?.read() ?? document.text

  const storeDrafts = debounced(500, () => {
    for (const path of waiting) {
      const document = documents.get(path)
      if (document?.kind !== 'text') continue
      if (document.dirty)
        void useSession()
          .storeDraft({ path, text: textOf(document), baseRevision: document.revision })
          .then((answer) => {
            if (!answer.ok) useNotices().failed(answer.failure)
          })
      else void useSession().discardDraft({ path })
    }
    waiting.clear()
  })

  /** Called by the editor after each change of its buffer. */
  const changed = (path: string) => {
    const document = documents.get(path)
    if (document?.kind !== 'text') return
    document.dirty = textOf(document) !== document.savedText
    waiting.add(path)
    storeDrafts()
    triggerRef(version)
    version.value++
  }

  const adopt = (content: TextContent, draft?: { text: string; baseRevision: string }) => {
    const text = draft?.text ?? content.text
    documents.set(content.path, {
      kind: 'text',
      path: content.path,
      readOnly: content.readOnly,
      encoding: content.encoding,
      revision: content.revision,
      savedText: content.text,
      dirty: text !== content.text,
      conflict: draft !== undefined && draft.baseRevision !== content.revision && text !== content.text,
      text,
      buffer: undefined,
    })
    version.value++
  }

  /** Opens a file in a tab and shows it. False when it cannot be read; the user has been told. */
  const open = async (path: string, place?: { line: number; column?: number; endColumn?: number }) => {
    if (!documents.has(path)) {
      const content = useNotices().valueOf(await useSession().readFile({ path }))
      if (!content) return false
      if (!documents.has(path)) {
        if (content.kind === 'text') adopt(content)
        else documents.set(path, content satisfies BinaryContent)
      }
    }
    if (!tabs.value.includes(path)) {
      const at = tabs.value.indexOf(active.value)
      tabs.value = [...tabs.value.slice(0, at + 1), path, ...tabs.value.slice(at + 1)]
    }
    active.value = path
    if (place)
      reveal.value = {
        path,
        line: place.line,
        column: place.column ?? 0,
        endColumn: place.endColumn ?? 0,
        serial: (reveal.value?.serial ?? 0) + 1,
      }
    return true
  }

  /** Closes a tab. Unsaved text stays in its draft and comes back when the file is opened again. */
  const close = (path: string) => {
    storeDrafts.flush()
    const at = tabs.value.indexOf(path)
    tabs.value = tabs.value.filter((one) => one !== path)
    if (active.value === path) active.value = tabs.value[Math.min(at, tabs.value.length - 1)] ?? ''
    const document = documents.get(path)
    if (document?.kind === 'text' && document.dirty) {
      document.text = textOf(document)
      document.buffer = undefined
    } else documents.delete(path)
    version.value++
  }

  /** Writes one text to its file. A delivered listing is copied to the user's own files instead. */
  const save = async (path = active.value, overwrite = false): Promise<boolean> => {
    const document = documents.get(path)
    if (document?.kind !== 'text') return false
    const text = textOf(document)
    if (document.readOnly) return saveCopy(document, text)
    const answer = await useSession().writeFile({
      path,
      text,
      baseRevision: overwrite ? '' : document.revision,
    })
    if (!answer.ok) {
      if (answer.failure.code === 'changed-on-disk') document.conflict = true
      else useNotices().failed(answer.failure)
      version.value++
      return false
    }
    document.revision = answer.value.revision
    document.savedText = text
    document.conflict = false
    changed(path)
    storeDrafts.flush()
    return true
  }

  const saveCopy = async (document: TextDocument, text: string): Promise<boolean> => {
    const listing = await useSession().listFiles({})
    const taken = new Set(listing.ok ? listing.value.map((entry) => entry.path) : [])
    const name = document.path.slice(document.path.lastIndexOf('/') + 1)
    const [stem, extension] = splitName(name)
    let path = `files/${name}`
    for (let count = 2; taken.has(path); count++) path = `files/${stem}-${count}${extension}`
    const answer = useNotices().valueOf(await useSession().writeFile({ path, text, baseRevision: '' }))
    if (!answer) return false
    revert(document.path)
    await open(path)
    useNotices().show('information', t('editor.saved-copy', { path }))
    return true
  }

  /** Drops the unsaved changes of a text. */
  const revert = (path: string) => {
    const document = documents.get(path)
    if (document?.kind !== 'text') return
    write(document, document.savedText)
    document.conflict = false
    changed(path)
  }

  const write = (document: TextDocument, text: string) => {
    document.text = text
    document.buffer?.write(text)
  }

  /** Changes texts, also ones that are not open yet; the tab in front stays in front. */
  const edit = async (edits: readonly TextEdit[]): Promise<boolean> => {
    const front = active.value
    for (const path of new Set(edits.map(({ place }) => place.path))) {
      if (!documents.has(path) && !(await open(path))) return false
      active.value = front
      const document = documents.get(path)
      if (document?.kind !== 'text') return false
      const own = edits.filter(({ place }) => place.path === path)
      if (document.buffer) document.buffer.edit(own)
      else {
        document.text = applyEdits(document.text, own)
        changed(path)
      }
    }
    return true
  }

  /** Takes what is on disk, unsaved changes or not. */
  const reload = async (path: string) => {
    const document = documents.get(path)
    if (document?.kind !== 'text') return
    const content = useNotices().valueOf(await useSession().readFile({ path }))
    if (content?.kind !== 'text') return
    document.revision = content.revision
    document.savedText = content.text
    document.conflict = false
    write(document, content.text)
    changed(path)
  }

  /** Files changed on disk: clean texts follow, changed ones are marked. */
  const filesChanged = async (paths: readonly string[]) => {
    for (const path of paths) {
      const document = documents.get(path)
      if (document?.kind !== 'text') continue
      const answer = await useSession().readFile({ path })
      if (!answer.ok || answer.value.kind !== 'text' || answer.value.revision === document.revision) continue
      if (document.dirty) document.conflict = answer.value.text !== textOf(document)
      else {
        document.revision = answer.value.revision
        document.savedText = answer.value.text
        write(document, answer.value.text)
      }
      version.value++
    }
  }

  /** Every unsaved text, to stand in for its file while assembling. */
  const overlays = () =>
    [...documents.values()].flatMap((one) =>
      one.kind === 'text' && one.dirty ? [{ path: one.path, text: textOf(one) }] : [],
    )

  /** Opens again what was open, and every draft that was not saved. */
  const restore = async (paths: readonly string[], front: string) => {
    const drafts = await useSession().listDrafts({})
    const byPath = new Map(drafts.ok ? drafts.value.map((draft) => [draft.path, draft]) : [])
    const wanted = [...new Set([...paths, ...byPath.keys()])]
    const opened: string[] = []
    for (const path of wanted) {
      const answer = await useSession().readFile({ path })
      const draft = byPath.get(path)
      if (answer.ok && answer.value.kind === 'binary') documents.set(path, answer.value)
      else if (answer.ok && answer.value.kind === 'text') adopt(answer.value, draft)
      else if (draft)
        adopt(
          { kind: 'text', path, text: '', encoding: 'utf-8', revision: '', readOnly: false },
          { text: draft.text, baseRevision: '' },
        )
      else continue
      opened.push(path)
    }
    tabs.value = opened
    active.value = opened.includes(front) ? front : (opened[0] ?? '')
  }

  const cycle = (step: 1 | -1) => {
    const at = tabs.value.indexOf(active.value)
    const count = tabs.value.length
    if (count > 0) active.value = tabs.value[(at + step + count) % count]!
  }

  return {
    documents,
    tabs,
    active,
    activeDocument,
    dirtyPaths,
    version,
    reveal,
    textOf,
    changed,
    open,
    close,
    save,
    revert,
    edit,
    reload,
    filesChanged,
    overlays,
    restore,
    cycle,
    flushDrafts: storeDrafts.flush,
  }
})

const splitName = (name: string): [string, string] => {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}
