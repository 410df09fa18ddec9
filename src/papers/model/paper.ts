import type { IsoDate } from '../../kernel/index.ts'
import { recommendationsHeading, section } from '../document/build.ts'
import type { Block, HouseStyle, Picture, SectionBlock, SectionHeading } from '../document/index.ts'
import type { CabinetHeader } from './header.ts'
import type { Known } from './known.ts'
import type { PaperWork } from './work.ts'
import type { Edit } from './section.ts'
import type { PaperTemplate, PartId } from './template.ts'

/**
 * The parts a Cabinet report is made of: what it asks for, its fifteen sections, its appendices. Rules of the checker know
 * them by these names in every template.
 */
export const sectionIds = [
  'purpose',
  'background',
  'analysis',
  'next steps',
  'consultation',
  'alternative options',
  'finance',
  'legal',
  'data protection',
  'equality',
  'community safety',
  'health',
  'conclusion',
  'background papers',
  'appendices',
] as const
const appendixIds = ['governance appendix', 'plan appendix'] as const
export const partIds = ['recommendations', ...sectionIds, ...appendixIds] as const
/** A part that rules speak of. */
export type NamedPart = (typeof partIds)[number]

/** What people decide about a paper; everything else comes from the record. */
export interface Draft {
  readonly title: string
  /** The post that brings the report. */
  readonly reportOf: Known<string>
  readonly header: CabinetHeader
  /** The day the paper was, or will be, published. */
  readonly publishedOn: Known<IsoDate>
  readonly audience: 'public' | 'exempt'
  /** Telephone number for large print and Braille. */
  readonly formatsPhone: Known<string>
  readonly edits: Readonly<Partial<Record<PartId, Edit>>>
}

/** One part as it will be read. */
export interface Part {
  readonly id: PartId
  readonly kind: 'recommendations' | 'section' | 'appendix'
  readonly title: string
  readonly mandatory: boolean
  readonly blocks: readonly SectionBlock[]
}

/** A date the law sets for what the paper decides. */
export interface StatutoryDate {
  readonly what: string
  readonly on: IsoDate
}

/** The paper as it will be read: what the checker checks and every renderer renders. */
export interface Paper {
  /** Of which kind it is: what opens it, in which order its parts stand, which rules concern it. */
  readonly template: PaperTemplate
  readonly council: string
  readonly title: string
  readonly reportOf: Known<string>
  readonly meeting: { readonly body: string; readonly on: Known<IsoDate> }
  readonly publishedOn: Known<IsoDate>
  readonly audience: 'public' | 'exempt'
  readonly header: CabinetHeader
  readonly parts: readonly Part[]
  readonly statutoryDates: readonly StatutoryDate[]
  readonly formatsPhone: Known<string>
  readonly pictures: Readonly<Record<string, Picture>>
  readonly style?: HouseStyle | undefined
  /** The work around it, where the paper was read from the record; never what somebody commented. */
  readonly work?: PaperWork
}

function headingOf({ kind, title }: Part): SectionHeading {
  if (kind === 'recommendations') return recommendationsHeading(title)
  return section(title, kind)
}

/** A part's heading and what stands under it; the checker and the renderers number the same blocks. */
export const blocksOfPart = (part: Part): Block[] => [headingOf(part), ...part.blocks]
