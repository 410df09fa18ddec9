import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { nothingAround } from '../../plan/index.ts'
import { notKnown, nothingAdvised } from '../model/index.ts'
import type { PaperTemplate } from '../model/index.ts'
import { cabinetReport } from '../templates/index.ts'
import { madePaper } from '../testing/made-paper.ts'
import { draftPaper, paperById, unansweredHead } from './index.ts'

const own: PaperTemplate = {
  ...cabinetReport,
  id: 'our own note',
  name: 'Our own note',
  recommendations: undefined,
  sections: [{ id: 'our view', title: 'Our view', mandatory: true, asks: 'What we think.', pieces: [] }],
  appendices: [],
}

describe('the template a paper is drawn up with', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  const drawnUp = (template: PaperTemplate) =>
    test.as(setUp, async (tx) => {
      const { planId } = await madePaper(tx)
      const head = unansweredHead('A note', { body: 'Cabinet', on: notKnown })
      const id = await draftPaper(tx, planId, head, nothingAdvised, template)
      return paperById(tx, id, nothingAround)
    })

  it('is one of ours by its id', async () => {
    expect((await drawnUp(cabinetReport))?.template).toBe(cabinetReport)
  })

  it('is a council’s own as it was then, whatever became of its file', async () => {
    const kept = await drawnUp(own)
    expect(kept?.template).toEqual({ ...own, recommendations: undefined })
    expect(kept?.paper.parts.map(({ title }) => title)).toEqual(['Our view'])
  })
})
