import { describe, expect, it } from 'vitest'
import { offered, whoIsOffered } from './owners.ts'

const north = { id: 1, title: 'North', sees: true }
const south = { id: 2, title: 'South', sees: false }

describe('the posts offered for work on a child', () => {
  it('are those that see the child', () => {
    expect(offered([north, south])).toEqual([north])
    expect(whoIsOffered([north, south])).toBe('Posts of which somebody may see this child, and vacant ones')
  })

  it('keep the one that is chosen, and say what is wrong with it', () => {
    expect(offered([north, south], '2').map(({ title }) => title)).toEqual([
      'North',
      'South (may not see this child)',
    ])
    expect(offered([north, south], '1')).toEqual([north])
  })

  it('say so where there is none', () => {
    expect(whoIsOffered([south])).toContain('No post can be chosen')
    expect(whoIsOffered([])).toContain('No post can be chosen')
  })
})
