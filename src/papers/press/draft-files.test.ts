import { describe, expect, it } from 'vitest'
import { everyBlock } from '../document/every-block.ts'
import { FormMissing } from '../document/missing.ts'
import type { Document } from '../document/index.ts'
import { DraftFiles } from './draft-files.ts'
import type { PrintedForm } from './forms.ts'
import { printedForms } from './forms.ts'
import { PressFailed } from './press.ts'

/** A press whose files are finished when the test says so. */
function slowPress(print: (form: PrintedForm) => Promise<Uint8Array>) {
  const asked: PrintedForm[] = []
  const faults: unknown[] = []
  const press = {
    print: (_: Document, form: PrintedForm) => {
      asked.push(form)
      return print(form)
    },
  }
  return { drafts: new DraftFiles(press, (error) => faults.push(error)), asked, faults }
}
const bytes = new Uint8Array([1])
const states = (drafts: DraftFiles, document: Document) =>
  [...drafts.of(document).values()].map(({ state }) => state)
const settled = () => new Promise((done) => setTimeout(done, 5))

describe('files of a draft', () => {
  it('are being made one after another, and then are there', async () => {
    const { drafts, asked } = slowPress(() => Promise.resolve(bytes))
    expect(states(drafts, everyBlock)).toEqual(printedForms.map(() => 'being made'))
    expect(drafts.ready(everyBlock, 'pdf')).toBeUndefined()
    await settled()
    expect(states(drafts, everyBlock)).toEqual(printedForms.map(() => 'made'))
    expect(drafts.ready(everyBlock, 'pdf')).toBe(bytes)
    expect(asked).toEqual(printedForms)
  })

  it('belong to the words: another word is another draft', async () => {
    const { drafts } = slowPress(() => Promise.resolve(bytes))
    drafts.of(everyBlock)
    await settled()
    expect(drafts.ready({ ...everyBlock, title: 'Another' }, 'pdf')).toBeUndefined()
  })

  it('that cannot be made say why, the others are made, and it can be tried again', async () => {
    let fails = true
    const { drafts, faults } = slowPress((form) => {
      if (fails && form === 'pdf') return Promise.reject(new FormMissing('No typesetter here'))
      if (fails && form === 'braille') return Promise.reject(new PressFailed('It ended by itself'))
      return fails && form === 'text' ? Promise.reject(new Error('a fault')) : Promise.resolve(bytes)
    })
    drafts.of(everyBlock)
    await settled()
    const files = drafts.of(everyBlock)
    expect(files.get('pdf')).toEqual({ state: 'not made', why: 'No typesetter here' })
    expect(files.get('braille')).toEqual({ state: 'not made', why: 'It ended by itself' })
    expect(files.get('docx')?.state).toBe('made')
    expect([files.get('text')?.state, faults.length]).toEqual(['not made', 1])
    fails = false
    drafts.again(everyBlock)
    await settled()
    expect(states(drafts, everyBlock)).toEqual(printedForms.map(() => 'made'))
  })

  it('are kept of the last few drafts alone', async () => {
    const { drafts } = slowPress(() => Promise.resolve(bytes))
    const titled = (title: number) => ({ ...everyBlock, title: String(title) })
    for (let title = 0; title < 9; title += 1) drafts.of(titled(title))
    await settled()
    expect([0, 8].map((title) => drafts.ready(titled(title), 'text') !== undefined)).toEqual([false, true])
  })
})
