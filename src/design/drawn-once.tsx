import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { jsxTemplate } from 'preact/jsx-runtime'
import { render } from 'preact-render-to-string'

/** Where a piece goes in. Nobody can type it: what people typed is escaped, and no page holds it otherwise. */
const mark = `<!--${randomUUID()}-->`

/** The pieces of the page that is being rendered, in the order of their marks. */
const Pieces = createContext<Buffer[] | undefined>(undefined)

/** HTML that is there already, with nothing around it: the rest of a row stands beside its first cell. */
const asItIs = (html: string): VNode => <>{jsxTemplate([html])}</>

/**
 * A piece of a page that is the same for many readers, drawn the first time and then shown again as it was, for as long as
 * somebody keeps what is drawn: drawing is most of what a page of many rows costs. For what stands in no form and says
 * nothing of who reads: forms have keys of their own, and the frame is not at hand.
 * @param draw may go by `of` alone.
 */
export function drawnOnce<Of extends object>(draw: (of: Of) => VNode): (props: { readonly of: Of }) => VNode {
  const drawn = new WeakMap<Of, Buffer>()
  return ({ of }) => {
    const pieces = useContext(Pieces)
    const bytes = drawn.get(of) ?? Buffer.from(render(draw(of)))
    drawn.set(of, bytes)
    pieces?.push(bytes)
    return asItIs(pieces ? mark : bytes.toString())
  }
}

/**
 * A rendered view as the bytes that are sent. What was drawn before goes in as bytes: making them anew of 160 kB of text took
 * longer than everything else about such a page.
 */
export function bytesOf(view: VNode): Buffer {
  const pieces: Buffer[] = []
  const html = render(<Pieces.Provider value={pieces}>{view}</Pieces.Provider>)
  if (pieces.length === 0) return Buffer.from(html)
  return Buffer.concat(
    html.split(mark).flatMap((part, at) => [Buffer.from(part), pieces[at] ?? Buffer.alloc(0)]),
  )
}
