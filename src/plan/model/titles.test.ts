import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposedTitle } from './titles.ts'

describe('a title proposed from a finding', () => {
  it.each([
    ['Managers’ oversight, so that every child’s progress is looked at.', 'Managers’ oversight'],
    [
      'The homes that care leavers are offered, including what is done about bed and breakfast.',
      'Homes that care leavers are offered',
    ],
    ['Planning early for permanence.', 'Planning early for permanence'],
    [
      'The use of letters before proceedings (known as the outline) with parents.',
      'Use of letters before proceedings',
    ],
    ['Ensure that children are seen alone.', 'Children are seen alone'],
    [
      'The consistency with which each and every one of the managers in the service looks again at the plans and the reviews',
      'Consistency with which each and every one of the managers in the service',
    ],
  ])('takes the subject of “%s”', (finding, title) => {
    expect(proposedTitle(finding)).toBe(title)
  })

  it('is never empty, never long, and uses only the finding’s own words', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => /[a-z]/i.test(text)),
        (finding) => {
          const title = proposedTitle(finding)
          expect(title.length).toBeLessThanOrEqual(72)
          expect(finding.replace(/\s+/g, ' ').toLowerCase()).toContain(title.toLowerCase())
        },
      ),
    )
  })
})
