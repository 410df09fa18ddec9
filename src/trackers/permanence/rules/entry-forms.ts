import type { EntryKind } from '../model/entry.ts'
import { barriers, officerViews, places, planStates, routesToPermanence, steps } from '../model/entry.ts'

export type FieldName = 'code' | 'route' | 'parallel' | 'place' | 'postId' | 'dueOn' | 'endedOn' | 'words'

/** One question of a form: what it asks, what can be answered, and what is said where no answer may stand. */
export interface FieldAsked {
  readonly name: FieldName
  readonly asks: string
  readonly hint?: string
  readonly options?: readonly string[]
  /** Said where it is left empty; a field without it may stay so. */
  readonly missing?: string
}

export interface EntryForm {
  /** As it stands in a sentence: 'a plan'. */
  readonly thing: string
  readonly asksDay: string
  readonly dayHint?: string
  readonly fields: readonly FieldAsked[]
}

/** What is asked for each kind of entry: one form draws them all, one reader reads them all. */
export const entryForms: Readonly<Record<EntryKind, EntryForm>> = {
  plan: {
    thing: 'a plan',
    asksDay: 'When was it agreed or put forward?',
    dayHint:
      'Its own day, also where it was agreed before anything was recorded here: the time limit and how long the way takes count from the first plan agreed',
    fields: [
      {
        name: 'code',
        asks: 'Was it agreed, or put forward and not yet decided?',
        options: planStates,
        missing: 'Say whether the plan was agreed or put forward',
      },
      {
        name: 'route',
        asks: 'Primary plan',
        options: routesToPermanence,
        missing: 'Choose the primary plan',
      },
      {
        name: 'parallel',
        asks: 'Parallel plan (optional)',
        hint: 'What happens if the primary plan cannot be carried out',
        options: routesToPermanence,
      },
      { name: 'place', asks: 'Where?', options: places, missing: 'Choose where it was agreed' },
      { name: 'postId', asks: 'By whom?', missing: 'Choose the post that decided' },
      { name: 'words', asks: 'Reasons (optional)' },
    ],
  },
  step: {
    thing: 'a step',
    asksDay: 'On which day?',
    fields: [
      {
        name: 'code',
        asks: 'Which step?',
        hint: 'A long-term match is recorded on the day on which the panel agreed it',
        options: steps,
        missing: 'Choose the step',
      },
      { name: 'place', asks: 'At which panel or meeting? (optional)', options: places },
      { name: 'words', asks: 'Note (optional)', hint: 'No addresses, and no names of adopters or carers' },
    ],
  },
  meeting: {
    thing: 'a planning meeting',
    asksDay: 'When was it held?',
    fields: [
      { name: 'postId', asks: 'Who was in the chair?', missing: 'Choose the post that was in the chair' },
      {
        name: 'words',
        asks: 'What was decided for this child?',
        hint: 'No addresses, and no names of adopters or carers',
        missing: 'Enter what was decided',
      },
    ],
  },
  action: {
    thing: 'an action',
    asksDay: 'When was it agreed?',
    fields: [
      {
        name: 'words',
        asks: 'What will be done?',
        hint: 'Begin with a verb',
        missing: 'Enter what will be done',
      },
      { name: 'postId', asks: 'Who does it?', missing: 'Choose the post that does it' },
      { name: 'dueOn', asks: 'By when?', missing: 'Enter the day by which it is done' },
      { name: 'endedOn', asks: 'Done on (leave empty until it is)' },
    ],
  },
  barrier: {
    thing: 'a barrier',
    asksDay: 'Since when does it stand in the way?',
    fields: [
      { name: 'code', asks: 'What stands in the way?', options: barriers, missing: 'Choose the barrier' },
      { name: 'words', asks: 'Note (optional)' },
      { name: 'endedOn', asks: 'Gone on (leave empty while it stands)' },
    ],
  },
  'officer view': {
    thing: 'the reviewing officer’s view',
    asksDay: 'When was it given?',
    dayHint: 'At a review, or after it: it counts for the latest review up to that day',
    fields: [
      { name: 'code', asks: 'What is the view?', options: officerViews, missing: 'Choose the view' },
      { name: 'postId', asks: 'Whose view is it?', missing: 'Choose the reviewing officer’s post' },
      { name: 'words', asks: 'Reasons (optional)' },
    ],
  },
}
