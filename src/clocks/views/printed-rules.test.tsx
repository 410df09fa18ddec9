import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { publishedRules } from '../rulebook.ts'
import { countShown, topicsShown } from '../wanted.ts'
import { PrintedRules } from './printed-rules.tsx'

const topics = topicsShown(publishedRules, isoDate('2026-11-27'), {})
const html = render(<PrintedRules topics={topics} />)

describe('the rules on paper', () => {
  it('are a table a topic, each rule on one line', () => {
    expect(html.match(/<table/g)).toHaveLength(topics.length)
    expect(
      html
        .match(/<tbody[\s\S]*?<\/tbody>/g)
        ?.join('')
        .match(/<tr/g),
    ).toHaveLength(countShown({}))
  })

  it('tell how each is counted, who set it, how well it was checked, and the sum of its first example', () => {
    const [, row = ''] =
      /(<tr[^>]*>(?:(?!<\/tr>)[\s\S])*>First looked-after review<\/th>(?:(?!<\/tr>)[\s\S])*<\/tr>)/.exec(
        html,
      ) ?? []
    expect(row).toContain('20 working days after')
    expect(row).toContain('Statute: The Care Planning, Placement and Case Review (England) Regulations 2010')
    expect(row).toContain('runs on data')
    expect(row).toMatch(/From \d+ \w+ \d{4}: \d+ \w+ \d{4}\. .+is day 0/)
  })

  it('say of a rule without a date in force that it is not in force', () => {
    expect(html).toContain('Not in force, no date known.')
  })
})
