import type { Block, Document, FactSource, Footnote, Inline, Run } from '../model.ts'
import { isSafeLink } from '../problems.ts'
import { contentsOf, gapWords } from '../wording.ts'

/** Every footnote of the document with its number, in reading order. */
export type Footnotes = ReadonlyMap<Footnote, number>

/** What a block needs to know of the document round it. */
export interface Setting {
  readonly notes: Footnotes
  readonly pictures: Document['pictures']
  /** Whether text stands clear of the paragraph numbers of its section. */
  readonly indented: boolean
  /** Stretches to mark for whoever writes the paper, and those of the block at hand. */
  readonly flags: ReadonlyMap<Block, readonly string[]>
  readonly flagged: readonly string[]
  /** The page of the record a fact comes from, where the reader may open it. */
  readonly pageOf: (source: FactSource) => string | undefined
}

export function footnotesIn(document: Pick<Document, 'blocks'>): Footnotes {
  const notes = document.blocks
    .flatMap((block) => contentsOf(block).flat())
    .filter((inline) => inline.kind === 'footnote')
  return new Map(notes.map((note, index) => [note, index + 1]))
}

function FactView({ run, setting }: { run: Extract<Run, { kind: 'fact' }>; setting: Setting }) {
  const { area, record, field } = run.source
  const page = setting.pageOf(run.source)
  const source = { class: 'paper-fact', 'data-source': `${area}/${record}/${field}` }
  return page === undefined ? (
    <span {...source}>{run.text}</span>
  ) : (
    <a {...source} href={page}>
      {run.text}
    </a>
  )
}

/** The first stretch of the text that is to be marked: a flag may cover several runs, and then covers this one whole. */
function flaggedIn(text: string, flagged: readonly string[]): string | undefined {
  const words = text.trim()
  return (
    flagged.find((stretch) => stretch !== '' && text.includes(stretch)) ??
    (/\s/.test(words) && flagged.some((stretch) => stretch.includes(words)) ? words : undefined)
  )
}

function TextView({ text, flagged }: { text: string; flagged: readonly string[] }) {
  const stretch = flaggedIn(text, flagged)
  if (stretch === undefined) return <>{text}</>
  const at = text.indexOf(stretch)
  return (
    <>
      {text.slice(0, at)}
      <mark class="paper-flag">
        <span class="govuk-visually-hidden">Flagged: </span>
        {stretch}
      </mark>
      <TextView text={text.slice(at + stretch.length)} flagged={flagged} />
    </>
  )
}

function RunView({ run, setting }: { run: Run; setting: Setting }) {
  switch (run.kind) {
    case 'text':
      return <TextView text={run.text} flagged={setting.flagged} />
    case 'strong':
      return <strong>{run.text}</strong>
    case 'emphasis':
      return <em>{run.text}</em>
    case 'link':
      return isSafeLink(run.to) ? <a href={run.to}>{run.text}</a> : <>{run.text}</>
    case 'fact':
      return <FactView run={run} setting={setting} />
    case 'gap':
      return <mark class="paper-flag">{gapWords(run.text)}</mark>
  }
}

const FootnoteMark = ({ number }: { number: number }) => (
  <a
    class="paper-note-mark"
    id={`footnote-${number}-mark`}
    href={`#footnote-${number}`}
    role="doc-noteref"
    aria-label={`Footnote ${number}`}
  >
    {number}
  </a>
)

/** Running text. */
export function Content({ of: content, setting }: { of: readonly Inline[]; setting: Setting }) {
  return (
    <>
      {content.map((inline) =>
        inline.kind === 'footnote' ? (
          <FootnoteMark number={setting.notes.get(inline) ?? 0} />
        ) : (
          <RunView run={inline} setting={setting} />
        ),
      )}
    </>
  )
}

/** The footnotes, each with a way back to where it was referred to. */
export function FootnoteSection({ setting }: { setting: Setting }) {
  if (setting.notes.size === 0) return null
  return (
    <section role="doc-endnotes" aria-labelledby="footnotes">
      <h2 class="paper-heading" id="footnotes">
        Footnotes
      </h2>
      <ol class="paper-notes">
        {[...setting.notes].map(([note, number]) => (
          <li id={`footnote-${number}`}>
            <Content of={note.content} setting={setting} />{' '}
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
