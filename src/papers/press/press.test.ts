import { afterEach, describe, expect, it } from 'vitest'
import { everyBlock } from '../document/every-block.ts'
import { FormMissing } from '../document/missing.ts'
import { Press, PressFailed, printedForms } from './index.ts'

const bad = new URL('./testing/bad-program.ts', import.meta.url)
let press = new Press()
afterEach(() => {
  press.close()
})
const begins = async (form: (typeof printedForms)[number]) =>
  Buffer.from((await press.print(everyBlock, form)).slice(0, 4)).toString('latin1')

describe('the press', () => {
  it('prints every form, several at once', async () => {
    press = new Press()
    const all = await Promise.all(printedForms.map(begins))
    expect(all).toEqual(['PK\u0003\u0004', '%PDF', '%PDF', expect.any(String), 'Exam'])
  })

  it('says what a document lacks, and goes on with the next', async () => {
    press = new Press()
    const blocks = everyBlock.blocks.map((block) =>
      block.kind === 'figure' ? { ...block, alternative: '' } : block,
    )
    await expect(press.print({ ...everyBlock, blocks }, 'pdf')).rejects.toThrow(
      /could not be printed: .*alt/is,
    )
    expect(await begins('pdf')).toBe('%PDF')
  })

  it('fails what is under way when it is closed, and starts again when it is asked', async () => {
    press = new Press()
    const under = press.print(everyBlock, 'pdf')
    press.close()
    await expect(under).rejects.toThrow(PressFailed)
    expect(await begins('text')).toBe('Exam')
  })
})

describe('a press that goes wrong', () => {
  const ordered = (title: string, limits = {}) => {
    press = new Press(limits, bad)
    return press.print({ ...everyBlock, title }, 'text')
  }

  it('by dying: the order is told so, and the next is printed by another', async () => {
    await expect(ordered('die')).rejects.toThrow('ended by itself')
    expect(Buffer.from(await press.print({ ...everyBlock, title: 'print' }, 'text')).toString()).toBe(
      'printed',
    )
  })

  it('by never answering: it is stopped', async () => {
    await expect(ordered('hang', { seconds: 1 })).rejects.toThrow('took more than 1 seconds')
  })

  it('by taking too much memory: it is stopped', async () => {
    await expect(ordered('hoard', { megabytes: 200 })).rejects.toThrow('took too much memory')
  })

  it('by babbling: what is no answer is not taken for one', async () => {
    expect(Buffer.from(await ordered('babble')).toString()).toBe('printed')
  })

  it('for want of what a form needs: the reader is told what', async () => {
    await expect(ordered('missing')).rejects.toThrow(FormMissing)
  })
})
