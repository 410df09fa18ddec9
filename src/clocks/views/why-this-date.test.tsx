import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { all, attribute, one, textOf } from '../../design/fixtures/reader.ts'
import { isoDate } from '../../kernel/index.ts'
import type { Why } from '../model.ts'
import { reckon } from '../rulebook.ts'
import type { ClockId } from '../rules/index.ts'
import { DueOn, WhyThisDate } from './why-this-date.tsx'

function whyOf(id: ClockId, day: string): Why {
  const reckoned = reckon(id, isoDate(day))
  if (!reckoned.ok) throw new Error(reckoned.sentence)
  return reckoned.why
}

const statement = whyOf('ilacs.statement.publish', '2020-04-08')

it('folds the explanation under a summary that names the date', () => {
  const html = render(<WhyThisDate why={statement} />)
  expect(textOf(one(html, { tag: 'summary' }))).toBe('Why 21 July 2020')
  expect(all(html, { tag: 'li' }).map(textOf)).toEqual(statement.arithmetic.sentences)
})

it('links to the rule and to the law, and says how well it was checked', () => {
  const html = render(<WhyThisDate why={statement} />)
  expect(all(html, { tag: 'a' }).map((link) => attribute(link, 'href'))).toEqual([
    '/clocks/ilacs.statement.publish',
    'https://www.legislation.gov.uk/uksi/2007/462/regulation/3/made',
  ])
  expect(textOf(one(html, { class: 'los-tag' }))).toBe('Secondary source')
  expect(html).toContain('Regulation 3 itself has not been read word for word')
})

it('says of a local limit that it is local and not verified, without a link to a law', () => {
  const html = render(<WhyThisDate why={whyOf('gov.call_in', '2020-06-18')} />)
  expect(textOf(one(html, { class: 'los-tag' }))).toBe('Not verified')
  expect(html).toContain('Local policy: the council’s constitution')
  expect(all(html, { tag: 'a' }).length).toBe(1)
})

it('says to whom a limit with a condition applies', () => {
  const html = render(<WhyThisDate why={whyOf('ilacs.priority_action.draft', '2020-04-08')} />)
  expect(html).toContain('Only where the focused visit found an area for priority action.')
})

it('shows the date itself, readable by machines, with a note beside it', () => {
  const html = render(<DueOn why={statement} note="in 25 working days" />)
  expect(attribute(one(html, { tag: 'time' }), 'datetime')).toBe('2020-07-21')
  expect(html).toContain('in 25 working days')
})

it('names the last visit as well as the start of the plan, since the day may be counted from either', () => {
  const html = render(<WhyThisDate why={whyOf('cp.visit', '2026-03-26')} />)
  expect(textOf(one(html, { tag: 'details' }))).toContain(
    ': 10 working days after the protection plan starts, and again after each time the child on a protection plan is visited.',
  )
  const review = render(<WhyThisDate why={whyOf('cla.review.subsequent', '2026-03-26')} />)
  expect(textOf(one(review, { tag: 'details' }))).toContain(
    ': 6 months after a later review is held. The same',
  )
})

it('names the last time once where what the limit runs from is already said to be it', () => {
  const text = textOf(
    one(render(<WhyThisDate why={whyOf('cl.pathway.review', '2026-03-26')} />), { tag: 'details' }),
  )
  expect(text).toContain(': 6 months after the pathway plan is made or reviewed. ')
  expect(text).not.toContain('and again after')
})
