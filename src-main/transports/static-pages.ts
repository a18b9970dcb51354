import { readFileSync, statSync } from 'node:fs'
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

export interface StaticPage {
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** One file of the built renderer with its headers; undefined when there is none of that name. */
export const staticPage = (folder: string, urlPath: string): StaticPage | undefined => {
  const name = urlPath === '/' ? '/index.html' : urlPath
  if (!SAFE_PATH.test(name)) return undefined
  const file = join(folder, name)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined
  return {
    headers: {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      // The build names assets after their content.
      'cache-control': name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
    },
    body: readFileSync(file),
  }
}

/**
 * What every page of the workbench is sent with: it loads nothing from elsewhere, runs no script but
 * its own, and no other page can hold it in a frame. `connections` are the sources that it may
 * connect to.
 */
export const securityHeaders = (connections: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src ${connections}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
})
