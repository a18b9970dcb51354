import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { createApp, defineComponent, nextTick, type Component } from 'vue'
import { provideSession } from '../../../src-renderer/client/session'
import { useWorkspace } from '../../../src-renderer/stores/workspace'
import { createFakeSession, type FakeSession } from './fake-session'

/** The stores of the test before: they would listen to the language and ask the next session as well. */
let before: Pinia | undefined

/** A fresh session and stores that listen to it. */
export const prepare = (): FakeSession & { pinia: Pinia } => {
  if (before) disposePinia(before)
  const fake = createFakeSession()
  provideSession(fake.api)
  const pinia = (before = createPinia())
  setActivePinia(pinia)
  useWorkspace().listen()
  return { ...fake, pinia }
}

/** Mounts a component into the document; the answer takes it away again. */
export const mount = (component: Component, pinia: Pinia, props: Record<string, unknown> = {}) => {
  const host = document.createElement('div')
  document.body.append(host)
  const app = createApp(component, props)
  app.use(pinia).mount(host)
  return {
    host,
    unmount: () => {
      app.unmount()
      host.remove()
    },
  }
}

/** Lets promises and rendering finish. */
export const settle = async () => {
  for (let round = 0; round < 5; round++) {
    await Promise.resolve()
    await nextTick()
  }
}

/** Runs `setup` inside a component that draws nothing. */
export const mountSetup = <T>(pinia: Pinia, setup: () => T): { value: T; unmount: () => void } => {
  let value: T | undefined
  const { unmount } = mount(
    defineComponent({
      setup: () => {
        value = setup()
        return () => undefined
      },
    }),
    pinia,
  )
  return { value: value as T, unmount }
}
