import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { IsoDate } from '../kernel/index.ts'

/** What every page knows about the request it answers; built by the app, read by `Page` and `Form`. */
export interface Frame {
  readonly council: string
  /** The worked example, whose people are made up: every page says so. */
  readonly example: boolean
  readonly exampleNote?: string | undefined
  /** What goes on in the worked example just now: on the screen, and on no paper. */
  readonly exampleNews?: string | undefined
  readonly viewer?: { readonly name: string; readonly post: string; readonly role: string } | undefined
  /** What was true on this day … */
  readonly asAt: IsoDate
  /** … as far as had been recorded by the end of this one. */
  readonly knownAt: IsoDate
  readonly today: IsoDate
  readonly path: string
  readonly navigation: readonly NavigationLink[]
  /** A key for one form: the form may be posted twice, its effect happens once. */
  readonly newFormKey: () => string
  /** What has just been done, said once on the next page. */
  readonly notice?: string | undefined
}

export interface NavigationLink {
  readonly href: string
  readonly text: string
  readonly current: boolean
  /** On a page of this place, the ways that share it, itself among them; none where it stands alone. */
  readonly beside: readonly Omit<NavigationLink, 'beside'>[]
}

export const FrameContext = createContext<Frame | undefined>(undefined)

export const useFrame = (): Frame => {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('A page is rendered by page() or renderPage(), which know the request.')
  return frame
}
