import type { BodyKind } from '../../governance/index.ts'

/** The name a template gives one of its parts: 'next steps'. Lower-case words. */
export type PartId = string

/** How far the figures of a paper may go: to those who work with them, to a board, or to anybody. */
export const levels = ['inside', 'board', 'public'] as const
export type Level = (typeof levels)[number]

/** A section or appendix of a template: what it is called, whether it must be there, and what a reader needs from it. */
export interface TemplatePart {
  readonly id: PartId
  readonly title: string
  readonly mandatory: boolean
  /** Printed beside the empty section while it is being written, never in the paper. */
  readonly asks: string
  /** What the record fills it with, in order, by name; a section with none is written by people. */
  readonly pieces: readonly string[]
  /** The condition, by name, under which the section is there at all. */
  readonly when?: string | undefined
}

/** The lines that may open a paper. */
export const headerFields = [
  'strategic aim',
  'key decision',
  'forward plan',
  'not on forward plan',
  'urgency',
  'exempt',
  'cabinet member',
  'contact officers',
  'wards',
] as const

export interface TemplateField {
  readonly id: (typeof headerFields)[number]
  readonly label: string
  readonly asks: string
}

/** What the paper asks its body to decide. A paper that only tells has none. */
export interface TemplateRecommendations {
  readonly title: string
  readonly lead: string
  readonly asks: string
  readonly pieces: readonly string[]
  /** The section it stands after; first of all where nothing is said. */
  readonly after?: PartId | undefined
}

/**
 * One kind of paper, as data that survives JSON: its parts and their order, what fills each of them, what opens it, for
 * whom it is, and which rules of the checker do not concern it.
 */
export interface PaperTemplate {
  readonly id: string
  readonly name: string
  /** In one sentence: what the paper is for. */
  readonly purpose: string
  /** The kinds of body it is drawn up for; none where it goes to nobody who meets. */
  readonly bodies: readonly BodyKind[]
  readonly level: Level
  readonly header: readonly TemplateField[]
  readonly recommendations?: TemplateRecommendations | undefined
  readonly sections: readonly TemplatePart[]
  readonly appendices: readonly TemplatePart[]
  /** The line at the end, before the telephone number. */
  readonly alternativeFormats: string
  /** Groups of people that must have been asked, or of whom it is said why not: 'parents and carers', 'staff'. */
  readonly consults?: readonly string[] | undefined
  /** Rules that do not concern it, each by its id or by the first word of it: 'decision', 'money.split'. */
  readonly without: readonly string[]
}

/** What the public may read has public figures only, whatever its template allows. */
export const levelOf = ({ level }: PaperTemplate, audience: 'public' | 'exempt'): Level =>
  audience === 'public' ? 'public' : level
