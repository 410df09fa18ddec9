import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptProgram } from './kept-program.ts'
import { plainProgram } from './plain-program.ts'

let folder: string
let entry: URL
const put = (name: string, source: string) => writeFileSync(join(folder, name), source)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'los-program-'))
  mkdirSync(join(folder, 'kept'))
  entry = pathToFileURL(join(folder, 'entry.ts'))
  put('entry.ts', "import { one } from './one.ts'\nexport const two: number = one + 1\n")
  put('one.ts', 'export const one: number = 1\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kept = () => join(folder, 'kept')
function addressesIn(program: string): readonly string[] {
  const sources: unknown = JSON.parse(program)
  return typeof sources === 'object' && sources !== null ? Object.keys(sources) : []
}

describe('a program for a child', () => {
  it('is its modules with the types taken off', () => {
    const program = plainProgram(entry, kept())
    expect(addressesIn(program)).toEqual([entry.href, new URL('one.ts', entry).href])
    expect(program).toContain('export const two')
    expect(program).not.toContain('number')
  })

  it('has what is imported only when needed', () => {
    put('entry.ts', "export const later = (): Promise<unknown> => import('./one.ts')\n")
    expect(addressesIn(plainProgram(entry, kept()))).toEqual([entry.href, new URL('one.ts', entry).href])
  })

  it('is kept for the next process, as long as no module of it changes', () => {
    const program = plainProgram(entry, kept())
    expect(keptProgram(kept(), entry)).toBe(program)
    put('one.ts', 'export const one: number = 10\n')
    expect(keptProgram(kept(), entry)).toBeUndefined()
  })

  it('is made again where what was kept is cut off, or of a module that is gone', () => {
    plainProgram(entry, kept())
    const [file = ''] = readdirSync(kept())
    writeFileSync(join(kept(), file), 'cut o')
    expect(keptProgram(kept(), entry)).toBeUndefined()
    rmSync(join(kept(), file))
    expect(keptProgram(kept(), entry)).toBeUndefined()
  })

  it('is made where nothing can be kept', () => {
    put('no folder', '')
    expect(addressesIn(plainProgram(entry, join(folder, 'no folder')))).toHaveLength(2)
    expect(readdirSync(kept())).toEqual([])
  })
})
