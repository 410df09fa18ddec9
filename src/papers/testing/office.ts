import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'

/** The words of a file as LibreOffice opens it, or undefined where it does not. */
function wordsIn(name: string, bytes: Uint8Array | string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const made = join(folder, 'read', name.replace(/\.\w+$/, '.txt'))
  writeFileSync(join(folder, name), bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(folder, 'read')]
  spawnSync('soffice', [profile, ...how, join(folder, name)], { stdio: 'ignore' })
  // It ends with nought even where it could not open the file.
  const words = existsSync(made) ? readFileSync(made, 'utf8') : undefined
  rmSync(folder, { recursive: true, force: true })
  return words
}

let opens: boolean | undefined

/** Whether it opens so much as a line of text: it may be missing from this machine, or be there without its Writer. */
const opensDocuments = (): boolean =>
  (opens ??= wordsIn('line.txt', 'One line\n')?.includes('One line') ?? false)

/**
 * The words of a Word file, as LibreOffice opens it; where it opens no document at all the test is skipped. That is asked
 * once, and only when this file was not opened: each start of it takes seconds.
 */
export function wordsInOffice(bytes: Uint8Array, { skip }: TestContext): string {
  const words = wordsIn('paper.docx', bytes)
  if (words !== undefined) return words
  if (opensDocuments()) throw new Error('LibreOffice could not open the Word file')
  const why = 'no LibreOffice with Writer is here, so the Word file is not opened in it'
  console.info(`Skipped: ${why}.`)
  return skip(why)
}
