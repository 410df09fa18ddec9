import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: { readonly executable: string; readonly env: Readonly<Record<string, string>> }
  }
}

const folder = join(import.meta.dirname, '../../build/chromium')

/**
 * Unpacks the browser that npm brought, with the libraries it needs, so that a machine without any browser will do.
 * The package unpacks into the temporary folder for good; ours is beside the build, and complete or absent.
 */
function unpack(): void {
  const half = `${folder}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  const made = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    // Named so, the package unpacks its system libraries as well.
    env: { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`The browser could not be unpacked: ${made.stderr}`)
  renameSync(half, folder)
}

/**
 * The package's own settings look for fonts in folders of another machine; without a single font the browser dies on
 * the first page. These name the fonts that were unpacked with it, and no others, so that pages measure the same
 * everywhere.
 */
function nameItsFonts(): void {
  const fonts = join(folder, 'fonts')
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, 'fonts')}</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`,
  )
}

/** The browser for the journeys: CHROME where it is set, else the one from npm. */
export default function setup(project: TestProject): void {
  const own = process.env.CHROME
  if (own) {
    project.provide('chromium', { executable: own, env: {} })
    return
  }
  if (!existsSync(folder)) unpack()
  nameItsFonts()
  project.provide('chromium', {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  })
}
