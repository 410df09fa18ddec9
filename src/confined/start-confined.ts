import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program's own folder: where the child finds its code and its libraries. */
const root = dirname(findPackageJSON(import.meta.url) ?? fileURLToPath(import.meta.url))

/** What the program is loaded from. A folder of libraries may lie elsewhere, behind a link. */
const program = () =>
  ['src', 'build', 'node_modules', 'package.json']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => [path, realpathSync(path)])

/**
 * Node's permission model: no writing, no processes, no threads, no native code, and reading only what is needed to load
 * the program, besides what is named.
 */
const permissions = (mayRead: readonly string[]) => [
  '--permission',
  ...[...program(), ...mayRead].map((path) => `--allow-fs-read=${path}`),
]

/**
 * A small young generation and one malloc arena keep a child that has read much at little more than its live objects. The
 * limit of the old generation bounds JavaScript objects; buffers are bounded by watching the whole process.
 */
const memory = (heapMegabytes: number) => [
  `--max-old-space-size=${heapMegabytes}`,
  '--initial-old-space-size=40',
  '--max-semi-space-size=4',
]

export interface Confinement {
  /** Absolute paths of files, or of folders with all that is in them. */
  readonly mayRead: readonly string[]
  /** Largest heap of JavaScript objects, in MiB. */
  readonly heapMegabytes: number
  /** How parent and child talk. */
  readonly stdio: StdioOptions
}

/**
 * Starts a program of ours that will read something from outside. Nothing of the environment is handed on, so the child
 * knows no password. The entry is named as a source file; in a bundle it is the file of that name ending in `.js`.
 */
export function startConfined(entry: URL, { mayRead, heapMegabytes, stdio }: Confinement): ChildProcess {
  const file = fileURLToPath(entry).replace(/\.ts$/, import.meta.url.endsWith('.ts') ? '.ts' : '.js')
  return spawn(process.execPath, ['--no-warnings', ...permissions(mayRead), ...memory(heapMegabytes), file], {
    stdio,
    serialization: 'advanced',
    env: { MALLOC_ARENA_MAX: '1' },
    cwd: root,
  })
}
