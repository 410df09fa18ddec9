import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, TextRun } from 'docx'
import type { ParagraphChild } from 'docx'
import type { Inline, Run } from '../model.ts'
import { isSafeLink } from '../problems.ts'
import { gapWords } from '../wording.ts'
import { gapGround } from './look.ts'
import { heldTogether } from '../together.ts'

function runOf(run: Run): ParagraphChild {
  switch (run.kind) {
    case 'text':
    case 'fact':
      return new TextRun(heldTogether(run.text))
    case 'strong':
      return new TextRun({ text: heldTogether(run.text), style: 'Strong' })
    case 'emphasis':
      return new TextRun({ text: heldTogether(run.text), style: 'Emphasis' })
    case 'gap':
      return new TextRun({
        text: gapWords(run.text),
        shading: { type: 'clear', fill: gapGround, color: 'auto' },
      })
    case 'link':
      return isSafeLink(run.to) && !run.to.startsWith('#')
        ? new ExternalHyperlink({
            link: run.to,
            children: [new TextRun({ text: run.text, style: 'Hyperlink' })],
          })
        : new TextRun(run.text)
  }
}

/** Running text as Word runs; a footnote brings its own words with it. */
export const runsOf = (content: readonly Inline[]): ParagraphChild[] =>
  content.map((inline) =>
    inline.kind === 'footnote'
      ? new FootnoteReferenceRun({
          children: [new Paragraph({ children: [new TextRun(' '), ...inline.content.map(runOf)] })],
        })
      : runOf(inline),
  )
