import { classNames, type Slot } from '../govuk/slot.ts'
import { sentenceCase } from './sentence-case.ts'

/** A shape says the same as the colour, for whoever does not see colours or prints in grey. */
const shapes = {
  ring: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />,
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M6 .8 11.7 11H.3z" fill="currentColor" />,
  diamond: <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
  square: <path d="M1 1h10v10H1z" fill="currentColor" />,
  dashes: <path d="M0 4.5h4v3H0zm8 0h4v3H8z" fill="currentColor" />,
  tick: <path d="M.8 6.4 4.4 10 11.2 2.6" fill="none" stroke="currentColor" stroke-width="2.4" />,
} as const

export type Shape = keyof typeof shapes

/** What a colour means, everywhere: `good` needs no reading, `bad` needs it first. */
export type Tone = 'quiet' | 'good' | 'watch' | 'bad' | 'changed' | 'waiting' | 'done'

const ShapeIcon = ({ shape }: { readonly shape: Shape }) => (
  <svg class="los-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
    {shapes[shape]}
  </svg>
)

export interface ShapeTagProps {
  readonly shape: Shape
  readonly tone: Tone
  readonly class?: string | undefined
  readonly children: Slot
}

/** A status: a word first, then a shape, then a colour. */
export const ShapeTag = ({ shape, tone, children, ...props }: ShapeTagProps) => (
  <strong class={classNames('los-tag', `los-tag--${tone}`, props.class)}>
    <ShapeIcon shape={shape} />
    {typeof children === 'string' ? sentenceCase(children) : children}
  </strong>
)
