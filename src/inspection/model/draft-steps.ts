import type { Draft, DraftArea, DraftStrength } from './draft.ts'
import { mostItems, newArea, newStrength } from './draft.ts'
import type { ReadParagraph } from './reading.ts'

/** What a button of the check page does to the draft; `index` counts from 0. */
export type DraftStep =
  | { readonly step: 'save' | 'show strands' }
  | { readonly step: 'confirm' }
  | { readonly step: 'add area' | 'add strength' }
  | { readonly step: 'add paragraph'; readonly index: number }
  | { readonly step: 'move up' | 'move down' | 'join' | 'split' | 'remove'; readonly index: number }
  | { readonly step: 'remove strength'; readonly index: number }

const withIndex = [
  'add paragraph',
  'move up',
  'move down',
  'join',
  'split',
  'remove',
  'remove strength',
] as const
const alone = ['save', 'show strands', 'confirm', 'add area', 'add strength'] as const

/** Reads a button's value, such as `move up 3`, where 3 is counted from 1 as the page shows it. */
export function readStep(value: string): DraftStep | undefined {
  const step = alone.find((word) => word === value)
  if (step) return { step }
  const words = withIndex.find((word) => new RegExp(`^${word} \\d{1,3}$`).test(value))
  return words && { step: words, index: Number(value.slice(words.length + 1)) - 1 }
}

interface NotStepped {
  readonly ok: false
  readonly field: string
  readonly message: string
}
export type Stepped = { readonly ok: true; readonly draft: Draft; readonly at: string } | NotStepped

const noMore: NotStepped = {
  ok: false,
  field: 'areas',
  message: `A report can have at most ${mostItems} of these`,
}

/** The draft after the step, and the field at which the page should open again. */
export function takeStep(draft: Draft, step: DraftStep, paragraphs: readonly ReadParagraph[]): Stepped {
  const areas = (changed: readonly DraftArea[] | undefined, index: number): Stepped =>
    changed
      ? { ok: true, draft: { ...draft, areas: [...changed] }, at: `areas-${index}` }
      : { ok: true, draft, at: 'areas' }
  switch (step.step) {
    case 'save':
    case 'confirm':
      return { ok: true, draft, at: 'saved' }
    case 'show strands':
      return { ok: true, draft, at: 'judgements' }
    case 'add area':
      if (draft.areas.length >= mostItems) return noMore
      return areas([...draft.areas, newArea], draft.areas.length)
    case 'move up':
      return areas(swapped(draft.areas, step.index - 1), step.index - 1)
    case 'move down':
      return areas(swapped(draft.areas, step.index), step.index + 1)
    case 'join':
      return areas(joined(draft.areas, step.index), step.index - 1)
    case 'remove':
      return areas(draft.areas.toSpliced(step.index, 1), Math.max(step.index - 1, 0))
    case 'split':
      return split(draft, step.index)
    case 'add strength':
      return strengths(draft, newStrength)
    case 'add paragraph':
      return strengths(draft, strengthOf(paragraphs[step.index]))
    case 'remove strength':
      return {
        ok: true,
        draft: { ...draft, strengths: draft.strengths.toSpliced(step.index, 1) },
        at: 'strengths',
      }
  }
}

/** The list with this item and the next one changed over; undefined where there is no next. */
function swapped<Item>(items: readonly Item[], index: number): Item[] | undefined {
  const [one, other] = [items[index], items[index + 1]]
  return one && other && items.toSpliced(index, 2, other, one)
}

/** An area that was read as two is one again: the words of both, and whatever either was marked with. */
function joined(areas: readonly DraftArea[], index: number): DraftArea[] | undefined {
  const [above, area] = [areas[index - 1], areas[index]]
  if (!above || !area) return undefined
  const one: DraftArea = {
    id: above.id || area.id,
    text: `${above.text.trimEnd()}${goesOn(above.text, area.text) ? ' ' : '\n'}${area.text.trimStart()}`,
    priority: above.priority || area.priority,
    tags: [...new Set([...above.tags, ...area.tags])],
    paragraph: above.paragraph || area.paragraph,
    page: above.page || area.page,
  }
  return areas.toSpliced(index - 1, 2, one)
}

/** Whether the second text carries on the sentence of the first. */
const goesOn = (first: string, second: string): boolean =>
  !/[.:;!?]\s*$/.test(first) && /^\s*\p{Ll}/u.test(second)

function split(draft: Draft, index: number): Stepped {
  const area = draft.areas[index]
  if (!area) return { ok: true, draft, at: 'areas' }
  const parts = area.text.split(/\n[ \t]*\n/).filter((part) => part.trim() !== '')
  if (parts.length < 2) {
    const message = 'Put an empty line where the second area begins, then split it'
    return { ok: false, field: `areas-${index}-text`, message }
  }
  if (draft.areas.length + parts.length - 1 > mostItems) return noMore
  // The first part stays the area that was on record; the others are new.
  const areas = parts.map((text, part) => ({ ...area, text: text.trim(), id: part === 0 ? area.id : '' }))
  return {
    ok: true,
    draft: { ...draft, areas: draft.areas.toSpliced(index, 1, ...areas) },
    at: `areas-${index}`,
  }
}

function strengths(draft: Draft, strength: DraftStrength | undefined): Stepped {
  if (!strength) return { ok: true, draft, at: 'strengths' }
  if (draft.strengths.length >= mostItems) return { ...noMore, field: 'strengths' }
  return {
    ok: true,
    draft: { ...draft, strengths: [...draft.strengths, strength] },
    at: `strengths-${draft.strengths.length}`,
  }
}

const strengthOf = (paragraph: ReadParagraph | undefined): DraftStrength | undefined =>
  paragraph && {
    ...newStrength,
    text: paragraph.text,
    paragraph: paragraph.number ?? '',
    page: String(paragraph.page),
  }
