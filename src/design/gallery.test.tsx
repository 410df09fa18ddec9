import { describe, expect, it } from 'vitest'
import { frameWith } from './fixtures/frame.ts'
import { all, attribute, elementsOf, textOf } from './fixtures/reader.ts'
import { Gallery, renderPage } from './index.ts'

const html = renderPage(frameWith({ example: true }), <Gallery />)

describe('the gallery', () => {
  it('has one h1, and no heading skips a level', () => {
    const levels = elementsOf(html).flatMap(({ tagName }) =>
      /^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [],
    )
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    expect(skips).toEqual([])
  })

  it('uses no id twice, and every reference finds its element', () => {
    const ids = elementsOf(html).flatMap((element) => attribute(element, 'id') ?? [])
    expect(ids).toHaveLength(new Set(ids).size)
    const references = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
      elementsOf(html).flatMap((element) => attribute(element, name)?.split(' ') ?? []),
    )
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('gives every landmark of one kind a name of its own', () => {
    const names = all(html, { tag: 'nav' }).map((nav) => attribute(nav, 'aria-label'))
    expect(names).not.toContain(undefined)
    expect(names).toHaveLength(new Set(names).size)
  })

  it('shows links and buttons with words', () => {
    const silent = ['a', 'button', 'summary']
      .flatMap((tag) => all(html, { tag }))
      .filter((element) => textOf(element) === '')
    expect(silent).toEqual([])
  })
})
