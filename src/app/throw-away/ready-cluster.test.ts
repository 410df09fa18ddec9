import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binaries } from '../database/embedded/binaries.ts'
import { embeddedFolders, giveTo } from '../database/embedded/folders.ts'
import { onlyDatabase, putCluster } from './ready-cluster.ts'

const installed = embeddedFolders(join(import.meta.dirname, '../../..'), undefined, process.getuid?.() === 0)

describe('an empty cluster', { timeout: 60_000 }, () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ready-cluster-'))
    giveTo(installed, folder)
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  const put = async (name: string, root: string): Promise<string> => {
    const cluster = join(folder, name)
    const options = { ...installed.runAs, cwd: folder, env: { PATH: '/usr/bin:/bin', TZ: 'UTC' } }
    await putCluster(cluster, { kept: { ...installed, root }, bin: binaries(installed), options })
    return cluster
  }
  const systemOf = (cluster: string) =>
    readFileSync(join(cluster, 'global', 'pg_control'))
      .subarray(0, 8)
      .toString('hex')

  it('is made once, and copied from then on', async () => {
    const root = join(folder, 'kept')
    const [first, second] = [await put('first', root), await put('second', root)]
    expect(systemOf(second)).toBe(systemOf(first))
    expect(readdirSync(root)).toEqual([expect.stringMatching(/^empty-cluster-[0-9a-f]{12}$/)])
  })

  it('has the one database that is used, and no server is left running in it', async () => {
    const cluster = await put('first', join(folder, 'kept'))
    expect([onlyDatabase, readdirSync(join(cluster, 'base'))]).toEqual(['template1', ['1']])
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false)
  })

  it('replaces what another version kept, or a killed command left half done', async () => {
    const root = join(folder, 'kept')
    mkdirSync(join(root, 'empty-cluster-0123456789ab.1'), { recursive: true })
    await put('first', root)
    expect(readdirSync(root)).toEqual([expect.not.stringContaining('0123456789ab')])
  })

  it('is made anew each time where nothing can be kept', async () => {
    writeFileSync(join(folder, 'a file'), '')
    const [first, second] = [
      await put('first', join(folder, 'a file')),
      await put('second', join(folder, 'a file')),
    ]
    expect(systemOf(second)).not.toBe(systemOf(first))
  })
})
