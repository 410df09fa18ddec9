import { spawn, type ChildProcess, type StdioPipe, type StdioNull } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { builtProgram, checkout } from '../program/index.ts'

/** What the program is loaded from. A folder of libraries may lie elsewhere, behind a link. */
const program = () =>
  ['build', 'node_modules', 'package.json']
    .map((name) => join(checkout, name))
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
const engine = ({ heapMegabytes, initialMegabytes = 40, quickCompiler }: Confinement) => [
  `--max-old-space-size=${heapMegabytes}`,
  `--initial-old-space-size=${Math.min(initialMegabytes, heapMegabytes)}`,
  '--max-semi-space-size=4',
  ...(quickCompiler === true ? ['--no-turbofan'] : []),
]

export interface Confinement {
  /** Absolute paths of files, or of folders with all that is in them. */
  readonly mayRead: readonly string[]
  /** Largest heap of JavaScript objects, in MiB. */
  readonly heapMegabytes: number
  /** Up to here the heap grows before it is first gone through whole; 40 MiB unless said. */
  readonly initialMegabytes?: number
  /** Without V8's slowest compiler, which takes as much of the processor as a child of a few seconds gains by it. */
  readonly quickCompiler?: boolean
  /** What the program is told when it starts. */
  readonly words?: readonly string[]
  /** How parent and child talk. */
  readonly stdio: readonly (StdioNull | StdioPipe | 'ipc')[]
}

/**
 * Starts a program of ours that will read something from outside; the entry is named by its source. Nothing of the
 * environment is handed on, so the child knows no password.
 */
export const startConfined = (entry: URL, confinement: Confinement): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--no-warnings',
      ...permissions(confinement.mayRead),
      ...engine(confinement),
      builtProgram(entry),
      ...(confinement.words ?? []),
    ],
    {
      stdio: [...confinement.stdio],
      serialization: 'advanced',
      env: { MALLOC_ARENA_MAX: '1' },
      cwd: checkout,
    },
  )
