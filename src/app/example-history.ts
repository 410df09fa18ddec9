import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { builtProgram } from '../program/index.ts'

/** The loading of the example's past, which goes on beside the server. */
export interface ExampleHistory {
  /** How far it is, as a sentence; nothing once all is in. */
  says(): string | undefined
  stop(): Promise<void>
}

const Progress = z.object({ done: z.number(), all: z.number() })
const program = new URL('./main.ts', import.meta.url)

/**
 * Loads the example's weekly extracts in a process of its own, so that pages answer meanwhile and its memory is given
 * back: a killed one goes on at the next start. `onTrouble` hears what it says when it ends badly.
 */
export function startExampleHistory(weeks: number, onTrouble: (text: string) => void): ExampleHistory {
  if (weeks === 0) return { says: () => undefined, stop: () => Promise.resolve() }
  let says: string | undefined = 'The made-up children’s extracts are being loaded.'
  const child = spawn(
    process.execPath,
    [builtProgram(program), 'example', 'children', '--json', '--weeks', String(weeks)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { done, all } = Progress.parse(JSON.parse(line))
    says = done < all ? `Extracts of the past are being loaded: ${done} of ${all} so far.` : undefined
  })
  let lastWords = ''
  child.stderr.on('data', (chunk: Buffer) => (lastWords = `${lastWords}${chunk.toString()}`.slice(-2000)))
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      if (code !== 0 && code !== null) onTrouble(lastWords)
      says = undefined
      resolve()
    })
  })
  return {
    says: () => says,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
