import { render } from 'preact-render-to-string'
import type { VNode } from 'preact'
import type { Block, Document, FactSource, SectionHeading } from '../model.ts'
import type { HouseLogo } from '../house-style.ts'
import { labelsOf } from '../numbering.ts'
import { BlockView } from './blocks.tsx'
import { FootnoteSection, footnotesIn } from './runs.tsx'
import type { Setting } from './runs.tsx'
import { houseRules, paperStyles } from './styles.ts'

const Logo = ({ logo: { mediaType, data, alternative, width, height } }: { logo: HouseLogo }) => (
  <img
    class="paper-logo"
    src={`data:${mediaType};base64,${data}`}
    alt={alternative}
    width={width}
    height={height}
  />
)

const Front = ({ document }: { document: Document }) => (
  <header>
    {document.style?.logo ? <Logo logo={document.style.logo} /> : null}
    <p class="paper-council">{document.above.join(' · ')}</p>
    <h1 class="paper-title" id="title">
      {document.title}
    </h1>
    {document.below.map((line) => (
      <p class="paper-by">{line}</p>
    ))}
  </header>
)

interface Labelled {
  readonly block: Block
  readonly label: string
}

const opens = (block: Block): block is SectionHeading => block.kind === 'heading' && block.level === 2

/** What stands before the first section, and then each section with its heading. */
function inSections(blocks: readonly Labelled[]): Labelled[][] {
  const groups: Labelled[][] = [[]]
  for (const labelled of blocks) {
    if (opens(labelled.block)) groups.push([])
    groups.at(-1)?.push(labelled)
  }
  return groups.filter((group) => group.length > 0)
}

function sectionClass(heading: Block): string {
  if (!opens(heading)) return 'paper-section'
  if (heading.role === 'recommendations') return 'paper-recommendations'
  return heading.numbering === 'appendix' ? 'paper-section paper-appendix' : 'paper-section'
}

function SectionView({ group, setting }: { group: readonly Labelled[]; setting: Setting }) {
  const first = group[0]?.block
  const indented = first !== undefined && opens(first) && first.numbering === 'section'
  const asks = first !== undefined && opens(first) && first.role === 'recommendations'
  return (
    <section
      class={first ? sectionClass(first) : 'paper-section'}
      {...(asks ? { id: 'recommendations' } : {})}
    >
      {group.map(({ block, label }) => (
        <BlockView
          block={block}
          label={label}
          setting={{ ...setting, indented, flagged: setting.flags.get(block) ?? [] }}
        />
      ))}
    </section>
  )
}

/** Where a reader may open the record behind a fact; none by default, as in a published file. */
export type PageOfFact = (source: FactSource) => string | undefined

/** Stretches of a block to mark for whoever writes the paper; none in a published file. */
export type Flags = ReadonlyMap<Block, readonly string[]>

/** The paper as markup for any page: classes begin with `paper-`, ids follow the printed numbers. */
export function renderWeb(
  document: Document,
  pageOf: PageOfFact = () => undefined,
  flags: Flags = new Map(),
): VNode {
  const labels = labelsOf(document.blocks)
  const setting: Setting = {
    notes: footnotesIn(document),
    pictures: document.pictures,
    indented: false,
    flags,
    flagged: [],
    pageOf,
  }
  const labelled = document.blocks.map((block, index) => ({ block, label: labels[index] ?? '' }))
  return (
    <article class="paper" lang={document.language}>
      <Front document={document} />
      {inSections(labelled).map((group) => (
        <SectionView group={group} setting={setting} />
      ))}
      <FootnoteSection setting={setting} />
    </article>
  )
}

/** The paper as one HTML file that needs nothing else: for publishing, sending or keeping. */
export function webPage(document: Document): string {
  const page = (
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content={document.publisher} />
        <meta name="description" content={document.subject} />
        <title>{`${document.title} – ${document.publisher}`}</title>
        <style dangerouslySetInnerHTML={{ __html: paperStyles + houseRules(document.style) }} />
      </head>
      <body>
        <main>{renderWeb(document)}</main>
      </body>
    </html>
  )
  return `<!doctype html>\n${render(page)}\n`
}
