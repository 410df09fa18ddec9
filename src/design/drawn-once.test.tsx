import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { bytesOf, DrawnOnce } from './drawn-once.tsx'

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
  it('stands in its place among the bytes of a page, letters of every kind whole', () => {
    const [first, second] = [{}, {}]
    const once = () =>
      bytesOf(
        <main>
          <p>a child’s</p>
          <DrawnOnce of={first} draw={() => <p>“one” – ž</p>} />
          <p>between</p>
          <DrawnOnce of={second} draw={() => <DrawnOnce of={first} draw={() => <p>never</p>} />} />
        </main>,
      ).toString()
    const html =
      '<main><p>a child’s</p><div><p>“one” – ž</p></div><p>between</p><div><div><p>“one” – ž</p></div></div></main>'
    expect([once(), once()]).toEqual([html, html])
  })
})
