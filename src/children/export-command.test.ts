import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { isoDate } from '../kernel/index.ts'
import { childExport } from './export-command.ts'
import { noteClock } from './store/clock-notes.ts'
import { runExport } from './testing/exported.ts'
import { putChildren, summaryOf } from './testing/made-up-children.ts'

/** What a tracker says of any child. */
const entriesFor = () =>
  Promise.resolve([
    {
      on: isoDate('2020-10-15'),
      kind: 'Challenge',
      words: 'Challenge answered: Staff are there day and night.',
      source: { words: 'Challenge log' },
    },
  ])

/** What trackers keep is a test of its own, where trackers are known. */
const recordedFor = () => Promise.resolve([])

describe('los child export', () => {
  let test: TestRecord
  let folder: string

  beforeAll(async () => {
    test = await testRecord()
    folder = await mkdtemp(join(tmpdir(), 'los-export-'))
    await putChildren(test, [
      { id: 2, councilId: 'MU2', facts: [] },
      {
        id: 1,
        councilId: 'MU1',
        restricted: true,
        facts: [
          summaryOf('2020-10-01', { status: 'in care', worker_name: 'Worker A' }, '2020-11-01'),
          summaryOf('2020-11-01', { status: 'in care', worker_name: 'Worker B' }),
          {
            kind: 'contact',
            from: '2020-10-01',
            startsOn: '2020-09-01',
            own: { contact_on: '2020-09-01', source: '6' },
          },
          { kind: 'placement_address', from: '2020-10-01', own: { postcode: 'ZZ1 1ZZ' } },
          { kind: 'adoptive_family', from: '2020-10-01', own: { family_id: 'FAM-77' } },
        ],
      },
    ])
  })
  afterAll(() => test.close())

  const run = (positionals: readonly string[], out?: string) =>
    runExport(test, { entriesFor, recordedFor }, positionals, out)

  it('writes every version of every fact, and leaves out what is about others as well', async () => {
    const out = join(folder, 'child')
    expect((await run(['MU1'], out)).exit).toBe(0)
    for (const ending of ['json', 'txt']) {
      const written = await readFile(`${out}.${ending}`, 'utf8')
      expect(written).toMatch(/Worker A[^]*Worker B/)
      expect(written).toContain(ending === 'json' ? '2020-09-01' : '1 September 2020')
      expect(written).toContain('one was made')
      expect(written).toContain('Challenge answered: Staff are there day and night.')
      expect(written).not.toMatch(/ZZ1 1ZZ|FAM-77/)
    }
  })

  it('is read from the top: what is in it, each topic as the child’s page has it, days and hours in words', async () => {
    const out = join(folder, 'read')
    expect((await run(['MU1'], out)).exit).toBe(0)
    await run(['MU1'], join(folder, 'once-more'))
    const written = await readFile(join(folder, 'once-more.txt'), 'utf8')
    const headings = ['IN THIS DOCUMENT', 'WHERE THE CHILD STOOD', 'CONTACT', 'WHAT PEOPLE RECORDED']
    const all = [...headings, 'WHO HAS READ THE RECORD', 'NOT IN THIS DOCUMENT']
    const places = all.map((heading) => written.indexOf(`\n${heading}`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(written).toContain('From 1 October 2020, until 1 November 2020')
    expect(written).toContain('From 1 November 2020, and so since')
    expect(written).toMatch(/\d+ \w+ 20\d\d at \d\d:\d\d: The product: command line, los child export/)
    expect(written).not.toMatch(/20\d\d-\d\d-\d\d/)
  })

  it('writes over nothing, and where one of its files cannot be written leaves neither', async () => {
    const out = join(folder, 'twice')
    await writeFile(`${out}.txt`, 'somebody’s')
    for (const ending of ['', '.json', '.txt'])
      expect((await run(['MU1'], `${out}${ending}`)).said).toContain(`${out}.txt is there already`)
    expect(await run(['MU1'], out)).toEqual({
      exit: 1,
      said: `${out}.txt is there already: name another file, or move that one away.`,
    })
    expect(await readFile(`${out}.txt`, 'utf8')).toBe('somebody’s')
    await expect(readFile(`${out}.json`)).rejects.toThrow('ENOENT')
    const nowhere = join(folder, 'no folder', 'child')
    expect((await run(['MU1'], nowhere)).said).toBe(
      `${nowhere}.json cannot be written: make its folder first.`,
    )
  })

  it('lists what was said of time limits, and which of them moved when a rule changed', async () => {
    const head = await test.person({ roles: ['head of service'], name: 'Made-up Head' })
    await test.as(head, (tx) =>
      noteClock(tx, {
        childId: 2,
        rule: 'cla.visit',
        startedOn: isoDate('2020-09-01'),
        kind: 'reason for lateness',
        words: 'The made-up road was flooded',
        until: undefined,
      }),
    )
    await test.admin.query(
      `insert into clocks.recount (on_day, as_at, because, parts, children, became_late, no_longer_late)
       values ('2020-11-02', '2020-11-01', '{the made-up calendar}', '{}', 1, 1, 0)`,
    )
    await test.admin.query(
      `insert into clocks.moved (recount_id, child_id, rule, started_on, due_before, due_after, late_before, late_after)
       select id, 2, 'cla.visit', '2020-09-01', '2020-10-13', '2020-10-12', false, true from clocks.recount`,
    )
    const out = join(folder, 'said')
    expect((await run(['MU2'], out)).exit).toBe(0)
    for (const ending of ['json', 'txt']) {
      const written = await readFile(`${out}.${ending}`, 'utf8')
      for (const part of [
        'The made-up road was flooded',
        'reason for lateness',
        ending === 'json' ? '2020-10-12' : '12 October 2020',
        'the made-up calendar',
      ])
        expect([ending, part, written.includes(part)]).toEqual([ending, part, true])
    }
  })

  it('is kept in the audit, and told by the next one', async () => {
    const { rows } = await test.admin.query<{ system_name: string; ids: string[] }>(
      `select system_name, ids::text[] from record.audit where screen = 'los child export' and subject = 'children'`,
    )
    expect(rows[0]).toEqual({ system_name: 'command line', ids: ['1'] })
    const out = join(folder, 'again')
    await run(['MU1'], out)
    expect(await readFile(`${out}.txt`, 'utf8')).toContain('The product: command line, los child export')
  })

  it('says what is wrong', async () => {
    expect(await run(['MU9'], join(folder, 'nobody'))).toEqual({
      exit: 1,
      said: 'There is no child MU9 in the record.',
    })
    expect((await run([], 'x')).exit).toBe(2)
    expect((await run(['MU1'])).exit).toBe(2)
    expect(
      childExport({ entriesFor, recordedFor }).wrongUsage?.({ values: {}, positionals: ['MU1'] }),
    ).toContain('Name one child')
    expect(
      childExport({ entriesFor, recordedFor }).wrongUsage?.({ values: { out: 'x' }, positionals: ['MU1'] }),
    ).toBeUndefined()
  })
})
