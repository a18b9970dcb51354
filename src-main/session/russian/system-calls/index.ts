import { readTexts } from '../read-texts'
import { COMMON_TEXTS } from './common'
import { DRAWING_TEXTS } from './drawing'
import { FILE_TEXTS } from './files'
import { HARDWARE_TEXTS } from './hardware'
import { INPUT_TEXTS } from './input'
import { IPC_TEXTS } from './ipc'
import { MEMORY_TEXTS } from './memory'
import { NETWORK_TEXTS } from './network'
import { PROCESS_TEXTS } from './processes'
import { SYSTEM_TEXTS } from './system'
import { WINDOW_TEXTS } from './windows'

export const SYSTEM_CALL_TABLES = [
  COMMON_TEXTS,
  DRAWING_TEXTS,
  FILE_TEXTS,
  HARDWARE_TEXTS,
  INPUT_TEXTS,
  IPC_TEXTS,
  MEMORY_TEXTS,
  NETWORK_TEXTS,
  PROCESS_TEXTS,
  SYSTEM_TEXTS,
  WINDOW_TEXTS,
]

/** Names of system functions, roles of their registers and notes on them. */
export const readSystemCalls = () => readTexts(...SYSTEM_CALL_TABLES)
