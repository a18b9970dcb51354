import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to the web form. Only this machine's own browser pages, and only with the key:
 *
 * - the server listens on 127.0.0.1, and `Host` must name the loopback, so that a foreign domain that
 *   resolves to 127.0.0.1 gets nowhere;
 * - the address that is printed carries a token that works once; it is exchanged for a cookie
 *   (HttpOnly, SameSite=Strict) that lasts as long as the browser session and the server, so that a
 *   reload works while a copied address does not;
 * - WebSocket connections and writing requests must come from a page of this very origin.
 */
export interface AccessControl {
  readonly token: string
  /** True when `Host` names the loopback and this server's port. */
  hostAllowed(request: IncomingMessage): boolean
  /** True when the page that asks is one of ours. */
  originAllowed(request: IncomingMessage): boolean
  hasCookie(request: IncomingMessage): boolean
  /** Takes the token; the `Set-Cookie` header's value, or undefined when it is wrong or used up. */
  exchange(token: string): string | undefined
}

const equal = (one: string, other: string) => {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  return a.length === b.length && timingSafeEqual(a, b)
}

export const createAccessControl = (port: () => number): AccessControl => {
  const token = randomBytes(24).toString('base64url')
  const cookie = randomBytes(24).toString('base64url')
  let used = false
  const hosts = () => [`127.0.0.1:${port()}`, `localhost:${port()}`]
  const cookieName = () => `kwb-${port()}`
  return {
    token,
    hostAllowed: (request) => hosts().includes(request.headers.host ?? ''),
    originAllowed: (request) => hosts().some((host) => request.headers.origin === `http://${host}`),
    hasCookie: (request) =>
      (request.headers.cookie ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => equal(pair, `${cookieName()}=${cookie}`)),
    exchange: (offered) => {
      if (used || !equal(offered, token)) return undefined
      used = true
      return `${cookieName()}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
  }
}
