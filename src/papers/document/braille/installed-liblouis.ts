import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const table = 'en-ueb-g2.ctb'
const program = 'lou_translate'

/** Where packages put it. */
const places = ['/usr/bin', '/usr/local/bin']

/** The translator that the machine's own liblouis brings, if it is installed. */
export const installedLiblouis = (): string | undefined =>
  places.map((folder) => join(folder, program)).find(canRun)

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Lines of text in Unified English Braille, contracted (grade 2), by that program. @throws Error when it fails. */
export async function translateByProgram(file: string, lines: readonly string[]): Promise<readonly string[]> {
  if (lines.length === 0) return []
  const child = spawn(file, ['--forward', table], {
    env: { LC_ALL: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>((settle, fail) => child.once('close', settle).once('error', fail))
  child.stdin.on('error', () => undefined)
  child.stdin.end(`${lines.join('\n')}\n`)
  const [out, code] = await Promise.all([text(child.stdout), ended])
  const translated = out.split('\n').slice(0, -1)
  if (code !== 0 || translated.length !== lines.length)
    throw new Error(
      `${program} turned ${lines.length} lines into ${translated.length} and ended with ${code ?? 'a signal'}`,
    )
  return translated
}
