import { ask, askingForm } from '../../../forms/index.ts'
import { longText } from '../../long-text.ts'
import type { Group, Said } from '../model/index.ts'
import { effects, formOf, groups } from '../model/index.ts'
import { findToChange, frameOf } from './found.ts'
import { keep, toChange } from './keep.ts'

const effectWords = {
  better: 'Better off',
  worse: 'Worse off',
  'no difference': 'No difference',
  'not known': 'Not known yet',
} as const

const questionsAbout = ({ id, name, protected: byLaw }: Group) => ({
  [`group-${id}`]: ask.heading(
    name,
    byLaw ? undefined : 'Not protected by the Act; considered by the council’s own choice.',
  ),
  [`${id}-effect`]: ask.radios(
    `What does it mean for people by ${name.toLowerCase()}?`,
    effects.map((value) => ({ value, text: effectWords[value] })),
  ),
  [`${id}-evidence`]: ask.text('What tells us so?', { ...longText, rows: 2 }),
  [`${id}-impact`]: ask.text('In what way?', { ...longText, rows: 2 }),
  [`${id}-mitigation`]: ask.text('What is done about it?', { ...longText, rows: 2 }),
})

const questions = Object.fromEntries(groups.flatMap((group) => Object.entries(questionsAbout(group))))

type Answers = Readonly<Record<string, string | undefined>>

const wordsAbout = ({ id }: Group, answers: Answers) => ({
  evidence: answers[`${id}-evidence`] ?? '',
  impact: answers[`${id}-impact`] ?? '',
  mitigation: answers[`${id}-mitigation`] ?? '',
})

/** Words about a group are kept under what it means for the group: without that they would be lost. */
const isHalfAnswered = (group: Group, answers: Answers): boolean =>
  answers[`${group.id}-effect`] === undefined &&
  Object.values(wordsAbout(group, answers)).some((words) => words !== '')

const groupsIn = (answers: Answers): Said['groups'] =>
  Object.fromEntries(
    groups.flatMap((group) => {
      const effect = effects.find((each) => each === answers[`${group.id}-effect`])
      return effect === undefined ? [] : [[group.id, { effect, ...wordsAbout(group, answers) }] as const]
    }),
  )

/** What the decision means for each group of people. */
export const perGroup = askingForm({
  ...toChange,
  path: '/assessments/:id/groups',
  find: async (request, address) => {
    const found = await findToChange(request, address)
    return formOf(found.assessment).hasGroups ? found : undefined
  },
  frame: (found) => frameOf(found, 'What it means for each group'),
  questions: () => questions,
  filledIn: ({ assessment: { said } }) =>
    Object.fromEntries(
      Object.entries(said.groups).flatMap(([id, about]) =>
        Object.entries(about).map(([what, words]) => [`${id}-${what}`, words] as const),
      ),
    ),
  check: (answers) =>
    groups
      .filter((group) => isHalfAnswered(group, answers))
      .map(({ id, name }) => ({
        field: `${id}-effect`,
        message: `Choose what it means for people by ${name.toLowerCase()}`,
      })),
  save: (tx, found, answers, { version }) => {
    const said = { ...found.assessment.said, groups: groupsIn(answers) }
    return keep(tx, found, version, { said }, 'Groups considered')
  },
})
