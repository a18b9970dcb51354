import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Question {
  readonly title: string
  readonly text: string
  readonly confirm: string
  /** With this, a text is asked for; its first value. */
  readonly initial?: string
  readonly label?: string
  readonly answer: (text: string | undefined) => void
}

/** The one dialog: asked only before something is lost, or for a name. */
export const useConfirmation = defineStore('confirmation', () => {
  const question = shallowRef<Question>()

  const ask = (what: Omit<Question, 'answer'>): Promise<string | undefined> =>
    new Promise((resolve) => {
      question.value = {
        ...what,
        answer: (text) => {
          question.value = undefined
          resolve(text)
        },
      }
    })

  /** True when the user confirmed. */
  const confirm = async (what: Omit<Question, 'answer' | 'initial' | 'label'>) =>
    (await ask(what)) !== undefined

  return { question, ask, confirm }
})
