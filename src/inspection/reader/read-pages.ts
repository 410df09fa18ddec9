import { areaDoubts } from './area-doubts.ts'
import { areasOf } from './areas.ts'
import { authorityOf } from './authority.ts'
import { blocksOf, type Block } from './blocks.ts'
import { bodyText, type BodyText } from './body-lines.ts'
import { datesOf } from './dates.ts'
import { findingParagraphs } from './finding-paragraphs.ts'
import { judgementsOf } from './judgements.ts'
import { kindOf } from './kind.ts'
import { linesOf } from './lines.ts'
import type { DocumentKind, Doubt, ReportReading } from './model.ts'
import { letterCount, type Page } from './positioned.ts'
import { refusal, type Refusal } from './refusals.ts'

export type Read = { ok: true; reading: ReportReading } | Refusal

/** Everything after the PDF library: from the words on the pages to what the report says. Pure. */
export function readPages(pages: readonly Page[], fileName: string | undefined): Read {
  const texts = pages.map((page) => ({ number: page.number, text: linesOf(page).map(printed).join('\n') }))
  const whole = texts.map(({ text }) => text).join('\n')
  if (!readable(whole, pages.length)) return refusal('scanned')
  const body = bodyText(pages)
  const blocks = blocksOf(body.lines, body.size)
  const kind = kindOf(blocks, whole)
  if ('notOfsted' in kind) return refusal('not an Ofsted report')
  if ('notReadYet' in kind) return refusal('not read yet', kind.notReadYet)
  return { ok: true, reading: { ...readingOf(kind.kind, body, blocks, fileName), pages: texts } }
}

const printed = (line: { marker: { text: string } | undefined; text: string }) =>
  line.marker ? `${line.marker.text} ${line.text}` : line.text

/** A page of print has hundreds of letters; a scan has none, and text without a code table comes out as odd signs. */
function readable(text: string, pages: number): boolean {
  const letters = letterCount(text)
  const odd = text.replace(/[^\p{Co}\p{Cc}\uFFFD]|\s/gu, '').length
  return letters >= 40 * Math.min(pages, 5) && odd < 0.1 * letters
}

function readingOf(
  kind: DocumentKind,
  body: BodyText,
  blocks: readonly Block[],
  fileName: string | undefined,
) {
  const authority = authorityOf(blocks)
  const dates = datesOf(blocks, kind, fileName)
  const judged = kind === 'inspection' ? judgementsOf(body.lines, blocks, dates.inspectedFrom) : undefined
  const areas = areasOf(blocks, kind)
  return {
    kind,
    authority: authority?.name ?? '',
    inspectedFrom: dates.inspectedFrom,
    inspectedTo: dates.inspectedTo,
    publishedOn: dates.publishedOn,
    publishedSource: dates.publishedSource,
    judgements: judged?.judgements ?? [],
    areas: areas.areas.map(({ text, priority, tags, page }) => ({ text, priority, tags, page })),
    paragraphs: findingParagraphs(blocks, kind),
    foundOn: { authority: authority?.page, dates: dates.inspectedPage, publication: dates.publishedPage },
    doubts: [
      ...(authority ? [] : [noName]),
      ...dates.doubts,
      ...(judged?.doubts ?? []),
      ...areaDoubts(areas, kind),
    ],
  }
}

const noName: Doubt = {
  about: 'authority',
  sentence: 'The name of the council was not found: please type it in.',
  page: undefined,
}
