import { z } from 'zod'

/** The most areas, strengths and judgements that one report can hold here: the longest of Ofsted's has a third of it. */
export const mostItems = 60

const text = z.string()
const typedDay = z.object({ day: text, month: text, year: text })

const judgement = z.object({ strand: text, grade: text, selfGrade: text })

/** `id` names the row on record that is being corrected; an empty one is new. */
const area = z.object({
  id: text,
  text,
  priority: z.boolean(),
  tags: z.array(text),
  paragraph: text,
  page: text,
})

const strength = z.object({ id: text, text, paragraph: text, page: text, ownerPostId: text, watch: text })

/** An inspection as it stands in the boxes of the check page: everything as typed, valid or not. */
export const draft = z.object({
  kind: text,
  authority: text,
  inspectedFrom: typedDay,
  inspectedTo: typedDay,
  publishedOn: typedDay,
  receivedOn: typedDay,
  judgements: z.array(judgement).max(mostItems),
  areas: z.array(area).max(mostItems),
  strengths: z.array(strength).max(mostItems),
  /** Why a correction is made. */
  reason: text,
})

export type Draft = z.output<typeof draft>
export type DraftArea = Draft['areas'][number]
export type DraftStrength = Draft['strengths'][number]
export type DraftJudgement = Draft['judgements'][number]

export const noDay = { day: '', month: '', year: '' }
export const newArea: DraftArea = { id: '', text: '', priority: false, tags: [], paragraph: '', page: '' }
export const newStrength: DraftStrength = {
  id: '',
  text: '',
  paragraph: '',
  page: '',
  ownerPostId: '',
  watch: '',
}

/** What a person who types an inspection in by hand starts from. */
export const emptyDraft = (authority: string): Draft => ({
  kind: '',
  authority,
  inspectedFrom: noDay,
  inspectedTo: noDay,
  publishedOn: noDay,
  receivedOn: noDay,
  judgements: [],
  areas: [newArea],
  strengths: [],
  reason: '',
})
