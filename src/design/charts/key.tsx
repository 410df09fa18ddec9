import type { ComponentChildren } from 'preact'
import { palette } from './palette.ts'

export interface KeyEntry {
  /** Drawn in a box of 26 by 16, its middle at 13, 8. */
  readonly sign: ComponentChildren
  readonly words: string
}

/** What the marks of a picture mean. Only those that it has. */
export const Key = ({ entries }: { readonly entries: readonly KeyEntry[] }) => (
  <ul class="los-key">
    {entries.map(({ sign, words }) => (
      <li class="los-key__entry">
        <svg
          class="los-key__sign"
          viewBox="0 0 26 16"
          width="26"
          height="16"
          font-size="13"
          aria-hidden="true"
          focusable="false"
        >
          {sign}
        </svg>
        {words}
      </li>
    ))}
  </ul>
)

/** A stroke of a line, as it is in the picture. */
export const Stroke = ({
  colour = palette.ink,
  dashes,
  width = 1.5,
}: {
  readonly colour?: string
  readonly dashes?: string
  readonly width?: number
}) => <path d="M0 8H26" stroke={colour} stroke-width={width} stroke-dasharray={dashes} />
