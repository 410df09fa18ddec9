import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { bytesOf, drawnOnce } from './drawn-once.tsx'

describe('what is drawn once', () => {
  it('is shown again without being drawn, and another thing is drawn anew', () => {
    let times = 0
    const Once = drawnOnce(() => {
      times += 1
      return <p>a &lt; b, {times}</p>
    })
    const [one, other] = [{}, {}]
    const shown = [one, one, other].map((of) => render(<Once of={of} />))
    expect(shown).toEqual(['<p>a &lt; b, 1</p>', '<p>a &lt; b, 1</p>', '<p>a &lt; b, 2</p>'])
  })

  it('is another piece where the same thing is drawn in another way', () => {
    const thing = { name: 'a child’s' }
    const Short = drawnOnce(({ name }: typeof thing) => <b>{name}</b>)
    const Long = drawnOnce(({ name }: typeof thing) => <p>{name} line</p>)
    const both = () => render(<Short of={thing} />) + render(<Long of={thing} />)
    expect([both(), both()]).toEqual(Array(2).fill('<b>a child’s</b><p>a child’s line</p>'))
  })

  it('stands in its place among the bytes of a page, letters of every kind whole', () => {
    const [first, second] = [{}, {}]
    const One = drawnOnce(() => <p>“one” – ž</p>)
    const Other = drawnOnce(() => (
      <div>
        <One of={first} />
      </div>
    ))
    const once = () =>
      bytesOf(
        <main>
          <p>a child’s</p>
          <One of={first} />
          <p>between</p>
          <Other of={second} />
        </main>,
      ).toString()
    const html = '<main><p>a child’s</p><p>“one” – ž</p><p>between</p><div><p>“one” – ž</p></div></main>'
    expect([once(), once()]).toEqual([html, html])
  })

  it('escapes what people typed', () => {
    const Typed = drawnOnce(({ words }: { readonly words: string }) => <td>{words}</td>)
    const typed = { words: '<!-- --><script>' }
    const shown = () => bytesOf(<Typed of={typed} />).toString()
    expect([shown(), shown()]).toEqual(Array(2).fill('<td>&lt;!-- -->&lt;script></td>'))
  })
})
