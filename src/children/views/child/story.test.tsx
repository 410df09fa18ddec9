import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { LineEntry } from '../../model/line/entry.ts'
import { Story } from './story.tsx'

const entry = (words: string, more: Partial<LineEntry> = {}): LineEntry => ({
  on: isoDate('2020-11-09'),
  kind: 'Made-up entry',
  words,
  lane: 'Decisions',
  source: { words: 'Permanence tracker', href: '/permanence/1' },
  ...more,
})

describe('what happened to a child', () => {
  it.each([
    ['Life-story work began', {}, 'Life-story work began.'],
    ['In the chair: the head of service.', {}, 'In the chair: the head of service.'],
    ['Who asks?', {}, 'Who asks?'],
    ['Review of care', { lateBy: 1 }, 'Review of care, 1 day after its limit.'],
  ])('ends each sentence once: %s', (words, more, says) => {
    const html = render(<Story entries={[entry(words, more)]} />)
    expect(html).toContain(says)
    expect(html).not.toContain(`${says}.`)
  })

  it.each([
    [{ until: 'still' }, 'Still so on the day looked at.'],
    [{ until: 'still', goneFrom: isoDate('2020-11-24') }, 'Whether it has ended is not known.'],
    [{ until: isoDate('2020-11-10') }, 'Until 10 November 2020, 1 day.'],
    [{ until: isoDate('2020-11-10'), goneFrom: isoDate('2020-11-24') }, 'Until 10 November 2020, 1 day.'],
  ] as const)('says how long it lasted, as far as anybody has said: %j', (more, says) => {
    expect(render(<Story entries={[entry('A plan', more)]} />)).toContain(`A plan. ${says}`)
  })

  it('stands newest first, of one day too', () => {
    const html = render(<Story entries={[entry('Raised'), entry('Answered')]} />)
    expect(html.indexOf('Answered')).toBeLessThan(html.indexOf('Raised'))
  })

  it('goes on by the newest extract, where that is not of the day looked at', () => {
    const told = {
      ...{ asAt: isoDate('2020-11-24'), knownAt: isoDate('2020-11-24'), today: isoDate('2020-11-24') },
      ...{ newestOn: isoDate('2020-11-17'), firstOn: isoDate('2020-11-17'), older: [], never: [] },
      mayLoad: false,
    }
    const html = render(<Story entries={[entry('A plan', { until: 'still' })]} told={told} />)
    expect(html).toContain('A plan. Still so by the extract of 17 November 2020.')
  })

  it('leads to where an entry stands', () => {
    expect(render(<Story entries={[entry('A step')]} />)).toContain(
      '<a class="govuk-link" href="/permanence/1">Permanence tracker</a>',
    )
  })
})
