import type { SessionApi } from '@contract/session'
import '@fontsource/jetbrains-mono/cyrillic-400.css'
import '@fontsource/jetbrains-mono/cyrillic-700.css'
import '@fontsource/jetbrains-mono/latin-400.css'
import '@fontsource/jetbrains-mono/latin-400-italic.css'
import '@fontsource/jetbrains-mono/latin-700.css'
import 'dockview-vue/dist/styles/dockview.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { provideSession } from './client/session'
import { useNotices } from './stores/notices'
import { t } from './text/text'
import './ui/tokens.css'
import './ui/base.css'
import './ui/dock.css'

/** Shows the workbench over a session. */
export const startWorkbench = (session: SessionApi, host: string | Element): void => {
  provideSession(session)
  const app = createApp(App).use(createPinia())
  // A defect that nobody sees leaves the user waiting for what does not come.
  app.config.errorHandler = (error) => {
    console.error(error)
    useNotices().show(
      'error',
      t('defect', { message: error instanceof Error ? error.message : String(error) }),
    )
  }
  app.mount(host)
}
