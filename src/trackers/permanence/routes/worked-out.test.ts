import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { recordEntry } from '../store/writing.ts'
import type { SheetEdits } from '../testing/edited-sheet.ts'
import { editedSheet, hidden } from '../testing/edited-sheet.ts'
import { madeEntry } from '../testing/made-child.ts'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'

describe('what is typed where a permanence sheet is for reading', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let child: number
  let post: number

  let site: SheetSite

  beforeAll(async () => {
    site = await sheetSite()
    ;({ test, app, manager, child, post } = site)
  })
  afterAll(() => site.close())

  const edited = (edits: SheetEdits, who = manager) => editedSheet(test, who, edits)
  const preview = async (bytes: Buffer, who = manager) => (await site.bringBack(bytes, who)).body
  /** Each line of the table of what is not taken up, as words. */
  const notTaken = (body: string): readonly string[] => {
    const [, table = ''] = /What the sheet says and is not taken up([^]*?)<\/table>/.exec(body) ?? []
    return [...table.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].slice(1).map(([, row = '']) =>
      row
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
  }

  it('is named by row and column with what was typed, and what to record in its place', async () => {
    const body = await preview(
      await edited({
        'MU-1': {
          stage: 'settled',
          age: 7,
          'stage-days': 3,
          'stage-since': '2020-11-21',
          'book-on': '2020-11-02',
        },
        'MU-2': { needs: undefined, 'put-forward': 'adoption', 'care-since': '2019-01-11' },
      }),
    )
    expect(body).toContain('1 with 1 change, 0 left out')
    const lines = notTaken(body)
    expect(lines).toHaveLength(7)
    expect(lines.find((line) => line.includes(' Age '))).toMatch(
      /Row \d+, MU-1 Age 7 nothing Have the birthday put right/,
    )
    expect(lines.find((line) => line.includes(' settled '))).toMatch(
      /MU-1 Stage settled no plan on record Record the plan, or the step that was reached, and its day/,
    )
    expect(lines.find((line) => line.includes('Days at stage'))).toMatch(/MU-1 Days at stage 3 684/)
    expect(lines.find((line) => line.includes('Needs somebody'))).toMatch(/MU-2 Needs somebody nothing/)
    expect(lines.find((line) => line.includes('In care since'))).toMatch(
      /11 January 2019 10 January 2019 Have it put right in the case system/,
    )
  })

  it('is nothing where only the days went by, or somebody recorded something, since the sheet went out', async () => {
    const bytes = await edited({})
    test.setClock('2020-11-26T10:00:00Z')
    const later = await test.person({ roles: ['team manager'], team: 'North' })
    await test.as(later, (tx) =>
      recordEntry(
        tx,
        { childId: child, kind: 'plan' },
        madeEntry({
          kind: 'plan',
          on: isoDate('2020-11-25'),
          code: 'agreed',
          route: 'adoption',
          place: 'court',
          postId: post,
        }),
      ),
    )
    await test.admin.query(`update children.care set placed_on = '2019-03-01' where child_id = $1`, [child])
    const body = await preview(bytes, later)
    expect(notTaken(body)).toEqual([])
    expect(body).toContain('Nothing in this sheet differs from the record')
  })

  it('and what was left out stand there still when somebody changed the record meanwhile', async () => {
    const later = await test.person({ roles: ['team manager'], team: 'North' })
    const sheet = (edits: SheetEdits) => editedSheet(test, later, edits)
    const shown = await preview(
      await sheet({
        'MU-1': { 'book-on': '2020-11-03', stage: 'matched' },
        'MU-2': { 'match-on': '2031-01-01' },
      }),
      later,
    )
    await test.as(later, (tx) =>
      recordEntry(
        tx,
        { childId: child, kind: 'step' },
        madeEntry({ kind: 'step', on: isoDate('2020-11-04'), code: 'life-story book given' }),
      ),
    )
    const apply = (body: string) =>
      app.post(later, '/permanence/bring-back/apply', {
        sha256: hidden(body, 'sha256'),
        fileName: 'permanence.xlsx',
        changes: hidden(body, 'changes'),
        asides: hidden(body, 'asides'),
      })
    const refused = await apply(shown)
    expect([refused.status, refused.body.includes('Changed meanwhile')]).toEqual([409, true])
    for (const body of [shown, refused.body, (await apply(refused.body)).body]) {
      if (body === '') continue
      expect(body).toContain('What cannot be brought back as it stands')
      expect(body).toMatch(/Row \d+, MU-2[^]*Long-term match agreed on[^]*1 January 2031/)
      expect(body).toContain('2 rows in the sheet: 0 as they were, 1 with 1 change, 1 left out.')
      expect(notTaken(body)).toHaveLength(1)
    }
    const made = await app.post(later, '/permanence/bring-back/apply', {
      sha256: 'a'.repeat(64),
      changes: hidden(shown, 'changes'),
      asides: '{"problems":[{}]}',
    })
    expect(made.status).toBe(409)
  })
})
