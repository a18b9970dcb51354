import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** Actions that the mounted text editor offers to the command table. */
export interface EditorActions {
  readonly focus: () => void
  /** Runs one of the editor's own actions, e.g. `actions.find`. */
  readonly run: (action: string) => void
}

/** Where the cursor is, and what the text editor can be asked to do. */
export const useEditorView = defineStore('editor-view', () => {
  const line = ref(1)
  const column = ref(1)
  const selectedCharacters = ref(0)
  const actions = shallowRef<EditorActions>()
  return { line, column, selectedCharacters, actions }
})
