import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { countsInWords, dueToBeginInWords, soonInWords } from './due-to-begin.ts'

const plan = { list: 7, on: isoDate('2021-05-31'), toldOn: isoDate('2021-05-28') }

describe('what an extract gives for a day to come', () => {
  it('is due before its day, and from then on was due: no day comes true by itself', () => {
    expect(dueToBeginInWords(plan, isoDate('2021-05-30'))).toBe(
      'A protection plan is due to begin on 31 May 2021, by list 7 as at 28 May 2021.',
    )
    expect(dueToBeginInWords(plan, isoDate('2021-05-31'))).toBe(
      'A protection plan was due to begin on 31 May 2021, by list 7 as at 28 May 2021: no extract says yet whether it did.',
    )
  })

  it('stands beside the status in a few words, with all that is due', () => {
    expect(soonInWords([plan, { ...plan, list: 1 }])).toBe(
      'a protection plan due on 31 May 2021 and a contact due on 31 May 2021: not confirmed',
    )
  })

  it('is counted apart, and not spoken of where there is none', () => {
    expect(countsInWords({ inCare: 0, onPlan: 0, inNeed: 0, beingAssessed: 0 })).toBeUndefined()
    expect(countsInWords({ inCare: 2, onPlan: 1, inNeed: 0, beingAssessed: 0 })).toContain(
      '2 in care and 1 on a protection plan',
    )
  })
})
