import type { Result } from '@contract/result'
import type { RequestOf, ResponseOf, SessionMethod } from '@contract/session'
import { useSession } from '../client/session'
import { useDocuments } from '../stores/documents'

let sharedVersion = -1

/** Tells the session the texts as they stand in the editor, when they changed since it was told last. */
const shareTexts = (): void => {
  const documents = useDocuments()
  if (documents.version === sharedVersion) return
  sharedVersion = documents.version
  void useSession().shareTexts({ overlays: documents.overlays() })
}

/** Asks the session about the texts as they stand in the editor; undefined when it cannot answer. */
export const ask = async <M extends SessionMethod>(
  method: M,
  request: RequestOf<M>,
): Promise<ResponseOf<M> | undefined> => {
  shareTexts()
  const put = useSession()[method] as (request: RequestOf<M>) => Promise<Result<ResponseOf<M>>>
  const answer = await put(request)
  return answer.ok ? answer.value : undefined
}
