import type { Protocol } from 'electron'
import { securityHeaders, staticPage } from '../static-pages'

/** Scheme of the desktop form's pages: a real origin, unlike that of files. */
export const PAGE_SCHEME = 'kolibri-workbench'
export const PAGE_ADDRESS = `${PAGE_SCHEME}://window/`

/** Must be told to Electron before the application is ready. */
export const PAGE_PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true }

/** Answers the page scheme with the built renderer. */
export const servePages = (protocol: Protocol, renderer: string): void => {
  protocol.handle(PAGE_SCHEME, (request) => {
    const file = staticPage(renderer, new URL(request.url).pathname)
    if (file === undefined) return new Response('not found', { status: 404 })
    return new Response(new Uint8Array(file.body), {
      headers: { ...securityHeaders("'self'"), ...file.headers },
    })
  })
}
