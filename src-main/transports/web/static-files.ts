import { createReadStream, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.map': 'application/json; charset=utf-8',
}

/** A name that a build makes: no `..`, nothing hidden, nothing that needs decoding. */
const SAFE_PATH = /^(\/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*)+$/

/** Sends one file of the built renderer; false when there is none of that name. */
export const sendStaticFile = (folder: string, urlPath: string, response: ServerResponse): boolean => {
  const name = urlPath === '/' ? '/index.html' : urlPath
  if (!SAFE_PATH.test(name)) return false
  const file = join(folder, name)
  const facts = statSync(file, { throwIfNoEntry: false })
  if (facts === undefined || !facts.isFile()) return false
  const hashed = name.startsWith('/assets/')
  response.writeHead(200, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'content-length': facts.size,
    'cache-control': hashed ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  createReadStream(file).pipe(response)
  return true
}
