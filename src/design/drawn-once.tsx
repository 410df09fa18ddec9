import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

export interface DrawnOnceProps {
  /** What is drawn. The same object is drawn the first time, and then shown again as it was. */
  readonly of: object
  readonly draw: () => VNode
}

const drawn = new WeakMap<object, string>()

/**
 * A large piece of a page that is the same for many readers: half of what a page of many tables and charts costs is drawing
 * it. For what stands in no form and says nothing of who reads: forms have keys of their own, and the frame is not at hand.
 */
export const DrawnOnce = ({ of, draw }: DrawnOnceProps) => {
  const html = drawn.get(of) ?? render(draw())
  drawn.set(of, html)
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}
