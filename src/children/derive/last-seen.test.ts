import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { careWith, leavingCareWith, needWith, protectionWith } from '../testing/facts.ts'
import { stateOf } from '../testing/state-of.ts'
import { summaryOf } from './summary.ts'

const day = isoDate
const seen = (known: Parameters<typeof stateOf>[0]) => summaryOf(stateOf(known)).lastSeenOn

describe('the day on which a child was last seen', () => {
  it('is the latest visit that any list gives', () => {
    const protection = protectionWith({ visited_on: day('2020-10-05') })
    const need = needWith({ last_seen_on: day('2020-10-01') })
    expect(seen({ need, protection })).toBe('2020-10-05')
    expect(seen({ need, care: careWith({ visited_on: day('2020-10-07') }) })).toBe('2020-10-07')
  })

  it('is no day on which somebody was in touch, which may have been by letter', () => {
    const officer = careWith({ visited_on: day('2020-09-23'), iro_seen_on: day('2020-10-05') })
    expect(seen({ care: officer })).toBe('2020-09-23')
    expect(seen({ care: careWith({ visited_on: null, iro_seen_on: day('2020-10-05') }) })).toBeNull()
    expect(seen({ leavingCare: leavingCareWith({ contacted_on: day('2020-10-05') }) })).toBeNull()
  })
})
