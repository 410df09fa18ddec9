import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DrawnOnce } from './drawn-once.tsx'

describe('what is drawn once', () => {
  it('is shown again without being drawn, and another thing is drawn anew', () => {
    let times = 0
    const draw = () => {
      times += 1
      return <p>a &lt; b, {times}</p>
    }
    const [one, other] = [{}, {}]
    const shown = [one, one, other].map((of) => render(<DrawnOnce of={of} draw={draw} />))
    expect(shown).toEqual([
      '<div><p>a &lt; b, 1</p></div>',
      '<div><p>a &lt; b, 1</p></div>',
      '<div><p>a &lt; b, 2</p></div>',
    ])
  })
})
