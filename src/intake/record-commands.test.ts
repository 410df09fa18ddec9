import { asCounter } from '../access/index.ts'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { RecordContext } from '../access/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { extractOn, workbookBytes, worldOf } from '../example/index.ts'
import type { Command } from '../kernel/index.ts'
import { isoDate } from '../kernel/index.ts'
import { smallBook } from './testing/small-lists.ts'
import { intakeApply, intakeList, intakeReverse } from './record-commands.ts'

const Told = z.object({
  lists: z.array(z.object({ list: z.number(), rows: z.number(), rejected: z.number() })),
  comparison: z.array(
    z.object({
      list: z.number(),
      same: z.number(),
      added: z.number(),
      changed: z.number(),
      corrected: z.number(),
    }),
  ),
})
const Listed = z.array(z.object({ id: z.number() }))

describe('the commands of intake', () => {
  let test: TestRecord
  let context: RecordContext
  const folder = mkdtempSync(join(tmpdir(), 'los-intake-'))
  const [monday, next] = [isoDate('2020-11-17'), isoDate('2020-11-24')]
  const fileOf = (day: string) => join(folder, `${day}.xlsx`)

  beforeAll(async () => {
    test = await testRecord()
    const world = worldOf({ children: 60, seed: 3 })
    for (const day of [monday, next]) writeFileSync(fileOf(day), workbookBytes(extractOn(world, day)))
    writeFileSync(join(folder, 'words.xlsx'), 'not a workbook')
    context = {
      record: test.record,
      council: () => Promise.resolve({ kind: 'live' }),
      asViewer: (work, at) => test.as({ kind: 'system', name: 'command line' }, work, at),
      asCounter: (work) => asCounter(test.record, work),
      asIntake: (work) => test.as({ kind: 'system', name: 'intake' }, work),
      asRetention: test.asRetention,
    }
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function run(
    command: Command<RecordContext>,
    positionals: readonly string[],
    values: Readonly<Record<string, string | boolean>> = {},
  ) {
    const said = { out: '', err: '' }
    const io = {
      out: (text: string) => void (said.out += `${text}\n`),
      err: (text: string) => void (said.err += `${text}\n`),
      progress: () => undefined,
    }
    if (!command.needsRecord) throw new Error(`${command.name} needs the record`)
    return { code: await command.run({ values, positionals }, io, context), ...said }
  }
  const careChildren = async (day: string) =>
    (
      await test.admin.query<{ count: number }>(
        `select count(*)::int as count from children.care where known_to = 9223372036854775807
         and valid_from <= $1 and valid_to > $1`,
        [day],
      )
    ).rows[0]?.count

  it('puts a file in once, however often it is asked to', async () => {
    const first = await run(intakeApply, [fileOf(monday)], { 'as-at': monday, json: true })
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(first.out)).toMatchObject({ state: 'applied', asAt: monday, before: false })
    const again = await run(intakeApply, [fileOf(monday)], { 'as-at': monday, json: true })
    expect(JSON.parse(again.out)).toMatchObject({ state: 'applied', before: true })
    expect(JSON.parse((await run(intakeList, [], { json: true })).out)).toHaveLength(1)
  })

  it('counts each row of the next week once: new, changed or the same', async () => {
    const { out } = await run(intakeApply, [fileOf(next)], { 'as-at': next, json: true })
    const told = Told.parse(JSON.parse(out))
    for (const { list, rows, rejected } of told.lists) {
      const each = told.comparison.find((one) => one.list === list)
      expect(each && each.same + each.added + each.changed, `list ${list}`).toBe(rows - rejected)
    }
    expect(told.comparison.some(({ same }) => same > 0)).toBe(true)
  })

  it('takes an extract back, and says why not when there is nothing to take back', async () => {
    const before = await careChildren(monday)
    const [newest] = Listed.parse(JSON.parse((await run(intakeList, [], { json: true })).out))
    const id = newest?.id ?? 0
    expect(await run(intakeReverse, [String(id)])).toMatchObject({ code: 0 })
    expect(await careChildren(next)).toBe(before)
    expect(await run(intakeReverse, [String(id)])).toMatchObject({ code: 1 })
    expect(await run(intakeReverse, ['999999'])).toMatchObject({ code: 1 })
    expect(await run(intakeReverse, ['one'])).toMatchObject({ code: 2 })
  })

  it('refuses with one sentence what is no workbook or not there, and changes nothing', async () => {
    for (const name of ['words.xlsx', 'absent.xlsx', '']) {
      const refused = await run(intakeApply, [join(folder, name)], { 'as-at': monday })
      expect(refused, name).toMatchObject({ code: 1, out: '' })
      expect(refused.err.trim().split('\n'), name).toHaveLength(1)
    }
    expect(await run(intakeApply, [fileOf(monday)])).toMatchObject({ code: 2 })
    expect(await run(intakeApply, [], { 'as-at': monday })).toMatchObject({ code: 2 })
  })

  it('say wrong use before anything is opened', () => {
    const asked = (positionals: readonly string[], values = {}) => ({ positionals, values })
    expect(intakeApply.wrongUsage?.(asked([fileOf(monday)]))).toMatch(/--as-at/)
    expect(intakeApply.wrongUsage?.(asked([], { 'as-at': monday }))).toMatch(/one file/)
    expect(intakeApply.wrongUsage?.(asked([fileOf(monday)], { 'as-at': monday }))).toBeUndefined()
    expect(intakeReverse.wrongUsage?.(asked(['one']))).toMatch(/number/)
    expect(intakeReverse.wrongUsage?.(asked(['1']))).toBeUndefined()
    expect(intakeList.wrongUsage?.(asked(['all']))).toMatch(/no words/)
  })

  it('take a folder of CSV files as one file, once, and refuse one without any', async () => {
    const csvs = join(folder, 'csvs')
    mkdirSync(csvs)
    const table = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join()).join('\r\n')
    const heads = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)']
    const who = ['MU77', 'b) Female', 'WBRI', '29/02/2016', '4']
    const listOf = (name: string, head: string) =>
      writeFileSync(
        join(csvs, name),
        table([
          [...heads, head, ''],
          [...who, '28/11/2020', ''],
        ]),
      )
    listOf('Contacts.csv', 'Date of Contact')
    const put = await run(intakeApply, [csvs], { 'as-at': '2020-11-30' })
    expect(put.out).toContain('csvs.zip')
    // One contact, where the record has those of half a year.
    expect(put.out).toMatch(
      /Much of what was held is not in this file: list 1 \(\d+ of \d+ rows\)\. .* takes it back/,
    )
    const again = await run(intakeApply, [csvs], { 'as-at': '2020-11-30' })
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('This file went in before')])
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    const refused = await run(intakeApply, [empty], { 'as-at': '2020-11-30' })
    expect([refused.code, refused.err]).toEqual([1, `${empty} is a folder without CSV files.\n`])
    const inner = join(csvs, 'October')
    mkdirSync(inner)
    renameSync(join(csvs, 'Contacts.csv'), join(inner, 'Contacts.txt'))
    const nested = await run(intakeApply, [csvs], { 'as-at': '2020-11-30' })
    expect([nested.code, nested.out]).toEqual([0, expect.stringContaining('csvs.zip')])
    writeFileSync(join(empty, 'a.xlsx'), '')
    const named = await run(intakeApply, [empty], { 'as-at': '2020-11-30' })
    expect(named.err).toContain(`A workbook is in it: name that file, ${join(empty, 'a.xlsx')}.`)
  })

  it('warn where the very same file went in for another day, and put it in all the same', async () => {
    const file = join(folder, 'twice.xlsx')
    writeFileSync(file, smallBook({ 1: [{ of: 'TW1', contact_on: '03/11/2020' }] }))
    const first = await run(intakeApply, [file], { 'as-at': '2020-12-01' })
    expect([first.code, first.err]).toEqual([0, ''])
    const other = await run(intakeApply, [file], { 'as-at': '2020-12-02', json: true })
    const same = z.object({
      state: z.string(),
      sameFile: z.array(z.object({ id: z.number(), asAt: z.string() })),
    })
    const told = same.parse(JSON.parse(other.out))
    expect(told).toMatchObject({ state: 'applied', sameFile: [{ asAt: '2020-12-01' }] })
    expect(other.err).toBe(
      `The same file went in as at 1 December 2020 (import ${told.sameFile[0]?.id}): is one of the two days mistyped?\n`,
    )
  })

  it('say that the worked example’s pages show nothing of a day after its own, which may be tried all the same', async () => {
    const file = join(folder, 'later.xlsx')
    writeFileSync(file, smallBook({ 1: [{ of: 'LA1', contact_on: '03/11/2020' }] }))
    const live = context
    context = { ...live, council: () => Promise.resolve({ kind: 'worked example' }) }
    const later = await run(intakeApply, [file], { 'as-at': '2020-12-03', json: true })
    expect(z.object({ state: z.string() }).parse(JSON.parse(later.out)).state).toBe('applied')
    expect(later.err).toMatch(
      /^This is the worked example, whose today is 24 November 2020: its pages show nothing of 3 December 2020/,
    )
    writeFileSync(file, smallBook({ 1: [{ of: 'LA2', contact_on: '03/11/2020' }] }))
    expect((await run(intakeApply, [file], { 'as-at': '2020-11-24' })).err).toBe('')
    context = live
  })
})
