import type { Document } from '../document/index.ts'
import { parseText } from '../document/index.ts'
import { BlockView } from '../document/web/blocks.tsx'
import { FootnoteSection, footnotesIn } from '../document/web/runs.tsx'
import type { Setting } from '../document/web/runs.tsx'

export interface PartTextProps {
  /** As it is typed. */
  readonly text: string
  readonly pictures: Document['pictures']
}

/** The text of one part as it will be read, without its numbers, which only the whole paper gives. */
export const PartText = ({ text, pictures }: PartTextProps) => {
  const blocks = parseText(text)
  const setting: Setting = {
    notes: footnotesIn({ blocks }),
    pictures,
    indented: false,
    flags: new Map(),
    flagged: [],
    pageOf: () => undefined,
  }
  return (
    <>
      {blocks.map((block) => (
        <BlockView block={block} label="" setting={setting} />
      ))}
      <FootnoteSection setting={setting} />
    </>
  )
}
