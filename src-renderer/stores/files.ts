import type { FileEntry, Lesson } from '@contract/project'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useSession } from '../client/session'
import { chosenLanguage } from '../text/text'
import { useNotices } from './notices'

/** The project's files and lessons. */
export const useFiles = defineStore('files', () => {
  const entries = shallowRef<readonly FileEntry[]>([])
  const lessons = shallowRef<readonly Lesson[]>([])
  const loaded = shallowRef(false)

  const files = computed(() => entries.value.filter((entry) => entry.kind === 'file'))

  const load = async () => {
    const [listing] = await Promise.all([
      useSession().listFiles({}),
      loaded.value ? undefined : loadLessons(),
    ])
    if (listing.ok) entries.value = listing.value
    loaded.value = true
  }
  const loadLessons = async () => {
    const language = chosenLanguage()
    const answer = await useSession().listLessons({ language })
    if (answer.ok && language === chosenLanguage()) lessons.value = answer.value
  }
  watch(chosenLanguage, () => loaded.value && loadLessons())

  /** Runs a change and reads the listing again; true when it was done. */
  const change = async (action: () => ReturnType<ReturnType<typeof useSession>['createFolder']>) => {
    const done = useNotices().valueOf(await action()) !== undefined
    await load()
    return done
  }

  const create = async (path: string, text = '') => {
    const answer = useNotices().valueOf(await useSession().writeFile({ path, text, baseRevision: '' }))
    await load()
    return answer !== undefined
  }
  const createFolder = (path: string) => change(() => useSession().createFolder({ path }))
  const rename = (path: string, to: string) => change(() => useSession().renameFile({ path, to }))
  const remove = (path: string) => change(() => useSession().deleteFile({ path }))

  const lessonOf = (path: string): Lesson | undefined =>
    lessons.value.find(
      (lesson) =>
        lesson.listing === path ||
        path.startsWith(lesson.listing.slice(0, lesson.listing.lastIndexOf('/') + 1)),
    )

  return { entries, files, lessons, loaded, load, create, createFolder, rename, remove, lessonOf }
})
