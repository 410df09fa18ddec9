import { z } from 'zod'
import type { AskingForm, Field } from '../../asking/index.ts'
import type { Said } from '../model/index.ts'
import { effects, formOf, groups } from '../model/index.ts'
import type { Found } from './found.ts'
import { findToChange, frameOf } from './found.ts'
import { keep, toChange } from './keep.ts'

const effectWords = {
  better: 'Better off',
  worse: 'Worse off',
  'no difference': 'No difference',
  'not known': 'Not known yet',
} as const

const groupFields: readonly Field[] = groups.flatMap(({ id, name, protected: byLaw }): readonly Field[] => [
  {
    kind: 'heading',
    name: `group-${id}`,
    label: name,
    hint: byLaw ? undefined : 'Not protected by the Act; considered by the council’s own choice.',
  },
  {
    kind: 'choice',
    name: `${id}-effect`,
    label: `What does it mean for people by ${name.toLowerCase()}?`,
    options: effects.map((value) => ({ value, text: effectWords[value] })),
  },
  { kind: 'text', name: `${id}-evidence`, label: 'What tells us so?', rows: 2 },
  { kind: 'text', name: `${id}-impact`, label: 'In what way?', rows: 2 },
  { kind: 'text', name: `${id}-mitigation`, label: 'What is done about it?', rows: 2 },
])

type Groups = Said['groups']

const groupsSchema: z.ZodType<Groups> = z.record(z.string(), z.unknown()).transform((typed) => {
  const words = (name: string): string => {
    const value = typed[name]
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
  }
  return Object.fromEntries(
    groups.flatMap(({ id }) => {
      const effect = effects.find((each) => each === typed[`${id}-effect`])
      if (effect === undefined) return []
      const said = {
        effect,
        evidence: words(`${id}-evidence`),
        impact: words(`${id}-impact`),
        mitigation: words(`${id}-mitigation`),
      }
      return [[id, said] as const]
    }),
  )
})

/** What the decision means for each group of people. */
export const perGroup: AskingForm<Found, Groups> = {
  ...toChange,
  path: '/assessments/:id/groups',
  find: async (request, address) => {
    const found = await findToChange(request, address)
    return formOf(found.assessment).hasGroups ? found : undefined
  },
  frame: (found) => frameOf(found, 'What it means for each group'),
  fields: () => groupFields,
  stored: ({ assessment: { said } }) =>
    Object.fromEntries(
      Object.entries(said.groups).flatMap(([id, about]) =>
        Object.entries(about).map(([what, words]) => [`${id}-${what}`, words] as const),
      ),
    ),
  schema: () => groupsSchema,
  save: (tx, found, about, version) =>
    keep(tx, found, version, { said: { ...found.assessment.said, groups: about } }, 'Groups considered'),
}
