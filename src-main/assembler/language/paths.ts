/** Folder of a path with the slash behind it; '' when there is none. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A path as the host knows it: with forward slashes, and none at its beginning. */
export const plainPath = (path: string): string => resolveInclude('', path).replace(/^\//, '')

/** The path that is meant by `relative` in the file `from`, without `.` and `..`. */
export const resolveInclude = (from: string, relative: string): string => {
  const path = relative.replaceAll('\\', '/')
  const joined = path.startsWith('/') ? path : folderOf(from) + path
  const segments: string[] = []
  for (const segment of joined.split('/')) {
    if (segment === '.' || (segment === '' && segments.length > 0)) continue
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..' && segments.at(-1) !== '')
      segments.pop()
    else segments.push(segment)
  }
  return segments.join('/')
}

/** How the file `from` names the file `to`. */
export const relativePath = (from: string, to: string): string => {
  const base = from.split('/').slice(0, -1)
  const target = to.split('/')
  let same = 0
  while (same < base.length && same < target.length - 1 && base[same] === target[same]) same++
  return [...base.slice(same).map(() => '..'), ...target.slice(same)].join('/')
}
