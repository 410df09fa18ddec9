import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Data folders with the worked example, to be copied. */
export interface ExampleFolders {
  /** Without any extract of its children. */
  readonly bare: string
  /** With the newest. */
  readonly withExtract: string
  /** A file that is there once the folders are: empty, or why they could not be made. */
  readonly outcome: string
}

/** Owners and rights as they are: PostgreSQL takes no folder that others may open. */
export function copyFolder(from: string, to: string): void {
  execFileSync('cp', ['--archive', `${from}/.`, to])
}

/** Waits until the folders can be copied. */
export async function areReady({ outcome }: ExampleFolders): Promise<void> {
  while (!existsSync(outcome)) await wait(100)
  const why = readFileSync(outcome, 'utf8')
  if (why !== '') throw new Error(why)
}
