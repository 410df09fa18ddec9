import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { ToldUpTo as Told } from '../model/told-up-to.ts'
import { ListTold, ToldUpTo } from './told-up-to.tsx'

const today = isoDate('2020-11-24')
const marked = /los-print-only[^]*OFFICIAL-SENSITIVE: children’s records/
const toldOn = (newestOn: Told['newestOn']): Told => ({
  asAt: today,
  knownAt: today,
  today,
  newestOn,
  older: [],
  never: [],
  firstOn: newestOn,
  mayLoad: false,
})

describe('a page about children', () => {
  it('is marked on paper, however old its extracts are', () => {
    for (const newest of [today, isoDate('2020-01-06'), undefined])
      for (const html of [
        render(<ToldUpTo told={toldOn(newest)} />),
        render(<ListTold told={toldOn(newest)} />),
      ])
        expect(html).toMatch(marked)
  })

  it('of numbers alone is not', () => {
    expect(render(<ToldUpTo told={toldOn(today)} shown="numbers" />)).not.toMatch(marked)
  })
})
