import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtProgram } from './built-program.mjs'
import { checkout, folderOf, isAsItWas, keptBuild, lastBuildOf } from './kept-build.mjs'
import { placesInSource } from './places-in-source.ts'

let folder: string
let asked = 0
const put = (name: string, source: string) => writeFileSync(join(folder, name), source)
/** In the checkout, where a program finds its libraries. */
const kept = () => join(checkout, 'build', basename(folder))
/** Each asks anew: a process asks once for each program, so every asking here has an address of its own. */
const entry = () => pathToFileURL(join(folder, 'entry.ts'))
const again = () => new URL(`?${(asked += 1)}`, entry())
const run = (path: string) => execFileSync(process.execPath, [path], { encoding: 'utf8' }).trim()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'los-program-'))
  put('entry.ts', "import { one } from './one.ts'\nconsole.log(one + 1)\n")
  put('one.ts', 'export const one: number = 1\n')
})
afterEach(() => {
  for (const each of [folder, kept()]) rmSync(each, { recursive: true, force: true })
})

describe('a program of ours', () => {
  it('is its modules put together, with the types taken off', () => {
    const path = builtProgram(again(), kept())
    expect(readFileSync(path, 'utf8')).not.toContain('number')
    expect(run(path)).toBe('2')
  })

  it('reads pages, and loads later what it needs later', () => {
    put('page.tsx', 'export const Page = () => <p>Hello</p>\n')
    put('entry.ts', "console.log(typeof (await import('./page.tsx')).Page)\n")
    expect(run(builtProgram(again(), kept()))).toBe('function')
  })

  it('finds what lies beside its source', () => {
    put('entry.ts', 'console.log(import.meta.dirname, new URL("one.ts", import.meta.url).pathname)\n')
    expect(run(builtProgram(again(), kept()))).toBe(`${folder} ${join(folder, 'one.ts')}`)
  })

  it('is put together with the programs that it starts', () => {
    put('entry.ts', "console.log(new URL('./one.ts', import.meta.url).pathname)\n")
    builtProgram(again(), kept())
    const other = keptBuild(kept(), pathToFileURL(join(folder, 'one.ts')))
    expect(other !== undefined && isAsItWas({ ...other, sources: [] })).toBe(true)
  })

  it('says what is wrong with the source, and where', () => {
    put('one.ts', 'export const one: number = = 1\n')
    expect(() => builtProgram(again(), kept())).toThrow(/one\.ts:1:27/)
  })

  it('says where it could not be put', () => {
    put('no folder', '')
    expect(() => builtProgram(again(), join(folder, 'no folder'))).toThrow(
      /put together in .*no folder, .*as somebody who may write there/,
    )
  })
})

describe('a program that is kept', () => {
  const build = () => keptBuild(kept(), entry())
  const isCurrent = () => {
    const found = build()
    return found !== undefined && isAsItWas(found)
  }
  /** What was written while a program was put together is looked at again. */
  const writtenBefore = () => {
    for (const name of ['entry.ts', 'one.ts']) utimesSync(join(folder, name), 1, 1)
  }

  it('is taken as it is, as long as none of its modules is written', () => {
    writtenBefore()
    const path = builtProgram(again(), kept())
    expect(isCurrent()).toBe(true)
    expect(builtProgram(again(), kept())).toBe(path)
    put('one.ts', 'export const one: number = 10\n')
    expect(isCurrent()).toBe(false)
    expect(run(builtProgram(again(), kept()))).toBe('11')
  })

  it('is taken as it is where its modules were only copied', () => {
    writtenBefore()
    const path = builtProgram(again(), kept())
    utimesSync(join(folder, 'one.ts'), 2, 2)
    expect(isCurrent()).toBe(false)
    expect(builtProgram(again(), kept())).toBe(path)
    expect(isCurrent()).toBe(true)
  })

  it('is made again where what was kept is cut off, its files are gone or a module is', () => {
    writtenBefore()
    const path = builtProgram(again(), kept())
    writeFileSync(lastBuildOf(kept(), entry()), 'cut o')
    expect(build()).toBeUndefined()
    expect(builtProgram(again(), kept())).toBe(path)
    rmSync(path)
    expect(isCurrent()).toBe(false)
    expect(run(builtProgram(again(), kept()))).toBe('2')
    rmSync(join(folder, 'one.ts'))
    expect(isCurrent()).toBe(false)
    expect(() => builtProgram(again(), kept())).toThrow(/one\.ts/)
  })

  it('is still there for whoever runs it, for two changes more', () => {
    const paths = [1, 2, 3, 4, 5].map((one) => {
      put('one.ts', `export const one = ${one}\n`)
      return builtProgram(again(), kept())
    })
    expect(readdirSync(folderOf(kept(), entry())).filter((name) => name !== 'last.json')).toHaveLength(3)
    expect(paths.slice(2).map(run)).toEqual(['4', '5', '6'])
  })
})

describe('a fault in a program', () => {
  it('is told with its place in the source', () => {
    put(
      'one.ts',
      '/** A comment\n * that is left out. */\nexport function one(): number {\n  throw new Error("a fault")\n}\n',
    )
    put(
      'entry.ts',
      "import { one } from './one.ts'\ntry { one() } catch (error) { console.log(error.stack) }\n",
    )
    const frames = run(builtProgram(again(), kept()))
    expect(frames).not.toContain('one.ts')
    expect(placesInSource(frames)).toContain(`${pathToFileURL(join(folder, 'one.ts')).href}:4:9`)
  })

  it('is told as it is where no program was put together', () => {
    const frames = '    at one (file:///somewhere/one.mjs:4:9)\n    at node:internal/process:1:2'
    expect(placesInSource(frames)).toBe(frames)
  })
})
