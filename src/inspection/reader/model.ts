import type { IsoDate } from '../../kernel/index.ts'
import type { Grade } from '../frameworks/index.ts'

export type DocumentKind = 'inspection' | 'focused visit'

export interface Judgement {
  /** The strand's name as the framework of its day has it; an unknown one as printed, with a doubt. */
  strand: string
  grade: Grade
  page: number
}

/** One finding that the council must act on. */
export interface Area {
  /** Word for word as printed, framework tags in brackets included; points under one bullet each on a line of their own. */
  text: string
  /** True under “Areas for priority action”. */
  priority: boolean
  /** National Framework tags, such as `outcome 4`. */
  tags: readonly string[]
  page: number
}

/** A paragraph of the findings: where a strength that the council wants to keep can be picked out. */
export interface FindingParagraph {
  /** As printed; letters do not number theirs. */
  number: string | undefined
  /** The heading it stands under. */
  section: string
  text: string
  page: number
}

/** Something the user should look at before confirming. Nothing is guessed without one of these. */
export interface Doubt {
  about: 'authority' | 'kind' | 'dates' | 'publication' | 'judgements' | 'areas'
  sentence: string
  page: number | undefined
}

/** What was read from one report or letter. Pages count from 1. */
export interface ReportReading {
  kind: DocumentKind
  /** The council's name as it is listed, or as printed where it is none that we know. */
  authority: string
  inspectedFrom: IsoDate | undefined
  inspectedTo: IsoDate | undefined
  publishedOn: IsoDate | undefined
  /** Which of the two places that can tell gave the publication day. */
  publishedSource: 'printed' | 'file name' | undefined
  judgements: readonly Judgement[]
  areas: readonly Area[]
  paragraphs: readonly FindingParagraph[]
  /** The document's own words, line by line, to compare with. */
  pages: readonly { number: number; text: string }[]
  /** Where the facts at the head of the document stand. */
  foundOn: { authority: number | undefined; dates: number | undefined; publication: number | undefined }
  doubts: readonly Doubt[]
}
