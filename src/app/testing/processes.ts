import { readdirSync, readFileSync } from 'node:fs'

/** A process of this machine, as Linux tells of it. */
export interface RunningProcess {
  readonly pid: number
  /** Its command and arguments, each ended by a NUL. */
  readonly command: string
}

/** All that run now. One that ends between the listing and the look has an empty command. */
export const processesNow = (): readonly RunningProcess[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: toldOf(name, 'cmdline') }))

/** The process that started this one; NaN of one that has ended. */
export const parentOf = ({ pid }: RunningProcess): number =>
  Number(/^PPid:\s*(\d+)/m.exec(toldOf(String(pid), 'status'))?.[1])

/** The folder in which a reader of uploads may read, by its command: of its own, or that of the file it was given. */
export const readerFolder = ({ command }: RunningProcess): string | undefined =>
  /--allow-fs-read=([^\0]*\/los-upload-[^\0/]*)(?:\/upload)?\0/.exec(command)?.[1]

function toldOf(pid: string, file: 'cmdline' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return ''
  }
}
