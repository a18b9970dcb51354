import { t } from '../text/text'
import { useConfirmation } from './confirmation'
import { useDocuments } from './documents'
import { useFiles } from './files'
import { useLayout } from './layout'
import { useNotices } from './notices'

/**
 * Asks for a name and creates a listing in a folder of the user's files; a listing that is there is
 * opened. The path of what was opened, or undefined.
 */
export const newFile = async (
  folder = 'files',
  initial = 'untitled.asm',
  text = '',
): Promise<string | undefined> => {
  const name = await useConfirmation().ask({
    title: t('files.new-file'),
    text: t('files.new-file-text', { folder }),
    label: t('files.name'),
    initial,
    confirm: t('files.create'),
  })
  if (!name) return undefined
  const path = `${folder}/${name}`
  if (useFiles().entries.some((entry) => entry.path === path))
    useNotices().show('error', t('files.exists', { path }))
  else if (!(await useFiles().create(path, text))) return undefined
  useLayout().open('editor')
  await useDocuments().open(path)
  return path
}

export const newFolder = async (folder = 'files'): Promise<void> => {
  const name = await useConfirmation().ask({
    title: t('files.new-folder'),
    text: t('files.new-folder-text', { folder }),
    label: t('files.name'),
    initial: '',
    confirm: t('files.create'),
  })
  if (name) await useFiles().createFolder(`${folder}/${name}`)
}

export const renameFile = async (path: string): Promise<void> => {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const name = await useConfirmation().ask({
    title: t('files.rename'),
    text: path,
    label: t('files.name'),
    initial: path.slice(folder.length + 1),
    confirm: t('files.rename'),
  })
  if (!name || `${folder}/${name}` === path) return
  const wasOpen = useDocuments().tabs.includes(path)
  if (wasOpen && useDocuments().dirtyPaths.has(path) && !(await useDocuments().save(path))) return
  if (!(await useFiles().rename(path, `${folder}/${name}`))) return
  if (wasOpen) {
    useDocuments().close(path)
    await useDocuments().open(`${folder}/${name}`)
  }
}

export const deleteFile = async (path: string): Promise<void> => {
  const sure = await useConfirmation().confirm({
    title: t('files.delete'),
    text: t('files.delete-text', { path }),
    confirm: t('files.delete'),
  })
  if (!sure) return
  useDocuments().revert(path)
  if (await useFiles().remove(path)) useDocuments().close(path)
}
