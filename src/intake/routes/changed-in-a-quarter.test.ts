import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { applyExtract } from '../import/carry-out.ts'
import { intakeSite } from '../testing/intake-site.ts'
import { madeExtract, madeFile, type MadeFacts } from '../testing/made-extract.ts'
import { wordsOf } from '../testing/words-of.ts'

describe('two extracts three months apart', () => {
  const numbers = Array.from({ length: 25 }, (_, at) => `B${at + 10}`)
  const madeOf = (reviewed: string, contacted: string, visited: string, worker: string): MadeFacts => ({
    leavingCare: numbers.map((of) => ({
      ...{
        of,
        pathway_reviewed_on: isoDate(reviewed),
        contacted_on: isoDate(contacted),
        worker_name: worker,
      },
    })),
    care: numbers.map((of) => ({
      ...{ of, entered_care_on: isoDate('2026-01-05'), visited_on: isoDate(visited) },
    })),
  })

  it('do not warn that visits, reviews and contacts are later, and warn where they are earlier', async () => {
    const site = await intakeSite()
    const pageAfter = (asAt: string, made: MadeFacts) =>
      site.test
        .as({ kind: 'system', name: 'intake' }, (tx) =>
          applyExtract(tx, madeFile(isoDate(asAt)), madeExtract(isoDate(asAt), [8, 9], made)),
        )
        .then(({ id }) => site.app.get(site.director, `/intake/${id}`))
        .then(({ body }) => wordsOf(body))
    await pageAfter('2026-05-04', madeOf('2026-03-02', '2026-04-20', '2026-04-27', 'A. Worker'))
    const later = await pageAfter('2026-08-03', madeOf('2026-07-06', '2026-07-20', '2026-07-27', 'A. Worker'))
    expect(later).toContain('Columns that change')
    expect(later).not.toContain('children’s lives')
    const back = await pageAfter('2026-11-02', madeOf('2026-10-05', '2026-10-19', '2026-04-27', 'B. Worker'))
    expect(back.match(/“[^”]*” changes in 25 of 25 rows/g)).toEqual([
      '“Date of Last Social Work Visit” changes in 25 of 25 rows',
      '“Allocated Worker” changes in 25 of 25 rows',
    ])
    expect(back).toContain('25 of 25 rows, most often to an earlier day or to blank. So much')
    await site.close()
  })
})
