import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program's own folder: where the child finds its code and the PDF library. */
const root = dirname(findPackageJSON(import.meta.url) ?? fileURLToPath(import.meta.url))

/**
 * Node's permission model: no writing, no processes, no threads, no native code, and reading only what is needed to load
 * the program. Nothing of the environment is handed on, so the child knows no password.
 */
const permissions = [
  '--permission',
  ...['src', 'build', 'node_modules', 'package.json']
    .flatMap((name) => withTarget(join(root, name)))
    .map((path) => `--allow-fs-read=${path}`),
]

/** A release folder is often a link, and so may be its libraries: the permission model asks for the true place as well. */
function withTarget(path: string): string[] {
  return existsSync(path) ? [...new Set([path, realpathSync(path)])] : [path]
}

/**
 * A small young generation and one malloc arena keep a child that has read many documents at about 140 MiB. The limit of
 * the old generation bounds JavaScript objects; buffers are bounded by watching the whole process.
 */
const memory = ['--max-old-space-size=256', '--initial-old-space-size=40', '--max-semi-space-size=4']

/** Starts a child that waits for documents. In a bundle the child is the file beside this one, ending in `.js`. */
export function startChild(): ChildProcess {
  const file = import.meta.url.endsWith('.ts') ? './child.ts' : './child.js'
  const entry = fileURLToPath(new URL(file, import.meta.url))
  return spawn(process.execPath, ['--no-warnings', ...permissions, ...memory, entry], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { MALLOC_ARENA_MAX: '1' },
    cwd: root,
  })
}
