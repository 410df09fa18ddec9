import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asFile, clearAbandonedUploads } from './uploads.ts'

describe('a file from outside', () => {
  it('stands in a folder of its own while it is used, and nowhere after', async () => {
    const path = await asFile(Buffer.from('a,b'), 'List 1.csv', (at) => {
      expect(readFileSync(at, 'utf8')).toBe('a,b')
      expect(readdirSync(dirname(at))).toEqual(['List 1.csv'])
      return Promise.resolve(at)
    })
    expect(existsSync(dirname(path))).toBe(false)
  })

  it('is gone when its use fails, and the failure is the caller’s', async () => {
    let folder = ''
    const failing = asFile(Buffer.from('a'), 'x', (at) => {
      folder = dirname(at)
      return Promise.reject(new Error('made up'))
    })
    await expect(failing).rejects.toThrow('made up')
    expect(existsSync(folder)).toBe(false)
  })

  it('is cleared away at the next start where a process was killed over it, and left while one is at work', () => {
    const left = (owner: number, name: string) => {
      const folder = join(tmpdir(), `los-upload-${owner}-${name}`)
      mkdirSync(folder)
      writeFileSync(join(folder, 'upload'), 'MU1')
      return folder
    }
    const nobody = 2 ** 22 + 1
    const [abandoned, before] = [left(nobody, 'test'), left(process.pid, 'before')]
    const atWork = [left(process.pid, 'now'), left(process.ppid, 'test')]
    utimesSync(before, 0, 0)
    clearAbandonedUploads()
    expect([abandoned, before].map((folder) => existsSync(folder))).toEqual([false, false])
    expect(atWork.map((folder) => existsSync(folder))).toEqual([true, true])
    for (const folder of atWork) rmSync(folder, { recursive: true })
  })
})
