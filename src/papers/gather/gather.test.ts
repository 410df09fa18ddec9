import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { recordBody, recordReportingLine } from '../../governance/index.ts'
import { isoDate, NotFound } from '../../kernel/index.ts'
import { addAction } from '../../plan/index.ts'
import { recordFundingLine, recordVacancy } from '../../workforce/index.ts'
import { problemsOfDocument, textOf } from '../document/index.ts'
import { formats } from '../document/formats.ts'
import type { KeptPaper, PartId } from '../model/index.ts'
import { paperById } from '../store/index.ts'
import { documentOf } from '../templates/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'
import { wordsInOffice } from '../testing/office.ts'
import { nothingAround } from '../../plan/index.ts'

async function body(tx: ViewerTx, name: string, kind: 'executive' | 'improvement board') {
  const recorded = await recordBody(tx, {
    name,
    kind,
    purpose: 'Holds the plan to account',
    chairPostId: undefined,
    meets: 'every six weeks',
    inPublic: kind === 'executive',
    setUpOn: undefined,
    memberPostIds: [],
    partners: [],
  })
  if (!recorded.ok) throw new Error(recorded.why)
  return recorded.id
}

async function money(tx: ViewerTx) {
  await recordFundingLine(tx, {
    purpose: 'training in supervision',
    note: 'Managers learn together.',
    amount: 4_900_000,
    about: true,
    startsOn: isoDate('2020-06-16'),
    years: 2,
    includes: [{ what: 'trainers of our own', amount: 1_800_000 }],
    sources: [
      { name: 'the training budget', amount: undefined },
      { name: 'reserves', amount: 1_000_000 },
    ],
  })
}

async function vacancy(tx: ViewerTx): Promise<number> {
  const made = await sql<{ id: number }>`
    insert into access.post (title) values ('Team Manager (made up)') returning id`.execute(tx.db)
  const postId = made.rows[0]?.id ?? 0
  await recordVacancy(tx, {
    postId,
    fullTimeEquivalent: 2,
    fromOn: isoDate('2020-03-16'),
    untilOn: undefined,
    coveredBy: 'agency staff',
    cost: 'The vacancies pay for the cover.',
    joins: { words: 'July 2020', by: isoDate('2020-07-31') },
  })
  return postId
}

/** Everything that other areas hold and a report tells. */
async function wholeRecord(tx: ViewerTx): Promise<MadePaper> {
  const made = await madePaper(tx)
  const [cabinet, board] = [
    await body(tx, 'Cabinet', 'executive'),
    await body(tx, 'Board', 'improvement board'),
  ]
  const scrutiny = await body(tx, 'Scrutiny', 'executive')
  await recordReportingLine(tx, { fromId: board, toId: cabinet, kind: 'reports to', what: 'progress' })
  await recordReportingLine(tx, {
    fromId: board,
    toId: scrutiny,
    kind: 'is scrutinised by',
    what: 'progress',
  })
  await money(tx)
  const leadPostId = await vacancy(tx)
  await addAction(tx, made.areaId, {
    text: 'Sample plans each month',
    kind: 'task',
    leadPostId,
    contributorPostIds: [],
    partners: [],
    startOn: isoDate('2020-07-01'),
    dueOn: isoDate('2020-12-31'),
  })
  return made
}

describe('a report gathered from the whole record', () => {
  let test: TestRecord
  let kept: KeptPaper

  beforeAll(async () => {
    test = await testRecord()
    const found = await test.as(setUp, async (tx) => paperById(tx, (await wholeRecord(tx)).id, nothingAround))
    if (!found) throw new NotFound()
    kept = found
  })
  afterAll(() => test.close())

  const words = (id: PartId): string =>
    textOf(kept.paper.parts.find((part) => part.id === id)?.blocks ?? []).replace(
      /\[([^\]]*)\]\([^)]*\)/g,
      '$1',
    )

  it('asks for the money, and leaves open what nobody has said', () => {
    expect(words('recommendations')).toContain('about £49,000 over two years for training in supervision')
    expect(words('recommendations')).toContain('[?amount from the training budget] from the training budget')
    expect(words('finance')).toContain('about £18,000 for trainers of our own')
  })

  it('tells the vacancies, who covers them and when somebody joins', () => {
    expect(words('finance')).toContain(
      'Team Manager (made up) (2 full-time equivalent), covered by agency staff',
    )
    expect(words('finance')).toContain('in or on July 2020')
    expect(words('finance')).toContain('The vacancies pay for the cover.')
  })

  it('names the duty with its date, its arithmetic and its source', () => {
    expect(words('legal')).toContain('The authority must publish a written statement')
    expect(words('legal')).toContain('21 July 2020 (70 working days after 8 April 2020)')
    expect(words('legal')).toContain('Education and Inspections Act 2006')
    expect(kept.paper.statutoryDates).toEqual([
      { what: 'written statement of proposed action', on: '2020-07-21' },
    ])
  })

  it('appends the bodies with a chart of them, and the plan with leads, days and status', () => {
    expect(words('governance appendix')).toContain(
      '| Board | Holds the plan to account. | Cabinet; scrutinised by Scrutiny |',
    )
    expect(kept.paper.pictures.governance?.svg).toMatch(/^<svg [^>]*font-family[^]*Board/)
    expect(kept.paper.pictures.governance?.shapes?.boxes.map(({ name }) => name.join(' '))).toContain('Board')
    expect(kept.paper.pictures.governance?.shapes?.lines.map(({ broken }) => broken)).toEqual([false, true])
    expect(words('plan appendix')).toContain('| 1.1 | Sample plans each month | Team Manager (made up) |')
    expect(words('plan appendix')).toContain('31 December 2020')
  })

  it('is a sound document', () => {
    expect(problemsOfDocument(documentOf(kept.paper))).toEqual([])
  })

  it('opens in LibreOffice as a Word file, with every section', async (context) => {
    const text = wordsInOffice(await formats.docx.render(documentOf(kept.paper)), context)
    for (const { title } of kept.paper.parts) expect(text).toContain(title)
    expect(text).toContain('Sample plans each month')
  })
})
