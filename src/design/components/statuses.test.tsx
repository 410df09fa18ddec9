import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { all, attribute, textOf } from '../fixtures/reader.ts'
import { deliveryStatuses, GradeTag, ImpactTag, impacts, ShapeTag, StatusTag } from './index.ts'

const tagsOf = (html: string) => all(html, { class: 'los-tag' })

describe('a delivery status', () => {
  it.each(deliveryStatuses)('says “%s” in words, whatever its shape and colour', (status) => {
    const [tag] = tagsOf(render(<StatusTag status={status} />))
    expect(textOf(tag).toLowerCase()).toBe(status)
  })

  it('differs from every other by shape and by colour, not by one of them', () => {
    const looks = deliveryStatuses.map((status) => render(<StatusTag status={status} />))
    const shapes = looks.map((html) => /<svg.*<\/svg>/.exec(html)?.[0])
    const colours = looks.map((html) => attribute(tagsOf(html)[0], 'class'))
    expect(new Set(shapes).size).toBe(deliveryStatuses.length)
    expect(new Set(colours).size).toBe(deliveryStatuses.length)
  })

  it('keeps its shape from being read out', () => {
    const [icon] = all(render(<StatusTag status="late" />), { tag: 'svg' })
    expect(attribute(icon, 'aria-hidden')).toBe('true')
  })
})

describe('impact', () => {
  it('fills one more step with each word', () => {
    const filled = impacts.map(
      (impact) =>
        all(render(<ImpactTag impact={impact} />), { tag: 'rect', attribute: ['fill', 'currentColor'] })
          .length,
    )
    expect(filled).toEqual([0, 1, 2, 3])
  })

  it('has another form than delivery', () => {
    expect(tagsOf(render(<ImpactTag impact="consistent" />))).toEqual([])
  })
})

describe('a grade', () => {
  it('reads its word, not its letters', () => {
    const html = render(<GradeTag grade="requires improvement to be good" />)
    expect(textOf(all(html, { class: 'los-grade__word' })[0])).toBe('Requires improvement to be good')
    expect(attribute(all(html, { class: 'los-grade__end' })[0], 'aria-hidden')).toBe('true')
  })
})

describe('any other status', () => {
  it('has a word, a shape and a tone', () => {
    const [tag] = tagsOf(
      render(
        <ShapeTag shape="dashes" tone="quiet">
          not known
        </ShapeTag>,
      ),
    )
    expect(textOf(tag)).toBe('Not known')
    expect(attribute(tag, 'class')).toBe('los-tag los-tag--quiet')
  })
})
