import type { Document, FactSource, Footnote, Inline, Run } from '../model.ts'
import { isSafeLink } from '../problems.ts'
import { contentsOf, gapWords } from '../wording.ts'

/** Every footnote of the document with its number, in reading order. */
export type Footnotes = ReadonlyMap<Footnote, number>

export function footnotesIn(document: Document): Footnotes {
  const notes = document.blocks
    .flatMap((block) => contentsOf(block).flat())
    .filter((inline) => inline.kind === 'footnote')
  return new Map(notes.map((note, index) => [note, index + 1]))
}

const address = ({ area, record, field }: FactSource): string => `${area}/${record}/${field}`

function RunView({ run }: { run: Run }) {
  switch (run.kind) {
    case 'text':
      return <>{run.text}</>
    case 'strong':
      return <strong>{run.text}</strong>
    case 'emphasis':
      return <em>{run.text}</em>
    case 'link':
      return isSafeLink(run.to) ? <a href={run.to}>{run.text}</a> : <>{run.text}</>
    case 'fact':
      return (
        <span class="paper-fact" data-source={address(run.source)}>
          {run.text}
        </span>
      )
    case 'gap':
      return <mark class="paper-gap">{gapWords(run.text)}</mark>
  }
}

function FootnoteMark({ number }: { number: number }) {
  return (
    <sup class="paper-footnote-mark" id={`footnote-${number}-mark`}>
      <a href={`#footnote-${number}`} role="doc-noteref" aria-label={`Footnote ${number}`}>
        {number}
      </a>
    </sup>
  )
}

/** Running text. */
export function Content({ of: content, notes }: { of: readonly Inline[]; notes: Footnotes }) {
  return (
    <>
      {content.map((inline) =>
        inline.kind === 'footnote' ? (
          <FootnoteMark number={notes.get(inline) ?? 0} />
        ) : (
          <RunView run={inline} />
        ),
      )}
    </>
  )
}

/** The footnotes, each with a way back to where it was referred to. */
export function FootnoteSection({ notes }: { notes: Footnotes }) {
  if (notes.size === 0) return null
  return (
    <section class="paper-footnotes" role="doc-endnotes" aria-labelledby="footnotes">
      <h2 class="paper-heading" id="footnotes">
        Footnotes
      </h2>
      <ol>
        {[...notes].map(([note, number]) => (
          <li id={`footnote-${number}`}>
            <Content of={note.content} notes={notes} />{' '}
            <a
              href={`#footnote-${number}-mark`}
              role="doc-backlink"
              aria-label={`Back to footnote ${number} in the text`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
