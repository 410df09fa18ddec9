import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export interface Product {
  readonly url: string
  readonly process: ChildProcess
  /** Everything it has said so far, on both streams. */
  said(): string
  /** Ctrl-C, and the exit code it ends with. */
  stop(): Promise<number | null>
  readonly data: string
}

export interface StartOptions {
  /** A data folder to start on again; a new temporary one otherwise. */
  readonly data?: string
  readonly env?: Readonly<Record<string, string>>
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.once('exit', (code) => done(code)))

/** Runs `bin/los` with these words on a data folder. */
export function los(
  words: readonly string[],
  data: string,
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(join(root, 'bin/los'), words, {
    cwd: tmpdir(),
    env: { ...process.env, LOS_DATA: data, LOS_PORT: '0', LOS_LOG: 'warn', LOS_EXAMPLE_WEEKS: '1', ...env },
  })
}

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'los-e2e-'))
export const removeDataFolder = (data: string): void => rmSync(data, { recursive: true, force: true })

/** Starts the product as its user does, on a free port, and waits until it says where it is. */
export async function startProduct({
  data = newDataFolder(),
  env = {},
}: StartOptions = {}): Promise<Product> {
  const child = los(['serve'], data, env)
  let text = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      text += chunk.toString()
      const ready = /is ready: (http:\S+)/.exec(text)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) =>
      reject(new Error(`The product ended with ${String(code)} before it was ready: ${text}`)),
    )
  })
  return {
    url,
    process: child,
    data,
    said: () => text,
    stop: async () => {
      child.kill('SIGINT')
      return ended(child)
    },
  }
}
