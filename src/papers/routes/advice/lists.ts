import { z } from 'zod'
import type { Advice } from '../../model/index.ts'
import { wasAsked, wasNotAsked } from '../../model/index.ts'
import type { AdviceField } from '../../views/advice-form.tsx'
import { knownDay } from '../fields.ts'
import type { AdviceList, EntryOf } from './piece.ts'
import { dayTyped, entriesOf, needed, optional, words } from './piece.ts'

type Entry<Name extends 'consultation' | 'options' | 'sources'> = Advice[Name][number]

type Asked = Exclude<Entry<'consultation'>, { because: string }>
type NotAsked = Extract<Entry<'consultation'>, { because: string }>

const other = 'other'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Which of the groups that the template names; nothing is asked where it names none. */
const groupField = (
  groups: readonly string[],
  label: string,
  more: readonly string[],
): readonly AdviceField[] =>
  groups.length === 0
    ? []
    : [
        {
          kind: 'choice',
          name: 'group',
          label,
          options: [
            ...groups.map((value) => ({ value, text: capital(value) })),
            ...more.map((text) => ({ value: other, text })),
          ],
        },
      ]

const groupIn = (groups: readonly string[], message: string) =>
  z.string(message).refine((given) => given === other || groups.includes(given), message)

const consultation = (groups: readonly string[]): AdviceList<Asked> => ({
  slug: 'consultation',
  title: 'Who was asked',
  part: 'consultation',
  fields: [
    ...groupField(groups, 'Which group do they belong to?', ['Another group']),
    { kind: 'line', name: 'who', label: 'Who was asked?', hint: 'A group, such as young people in care' },
    { kind: 'day', name: 'on', label: 'When?', hint: 'For example, 4 5 2020' },
    { kind: 'text', name: 'said', label: 'What did they say?' },
    {
      kind: 'text',
      name: 'changed',
      label: 'What changed because of it?',
      hint: 'If nothing did, say so and why',
    },
  ],
  items: (advice) => advice.consultation.filter(wasAsked),
  withItems: (advice, items) => ({
    ...advice,
    consultation: [...items, ...advice.consultation.filter(wasNotAsked)],
  }),
  typed: ({ who, on, said, changed, group }) => ({
    group: group ?? other,
    ...{ who, said, changed: words(changed), ...dayTyped('on', on) },
  }),
  form: z.object({
    group:
      groups.length === 0
        ? z.unknown().transform(() => undefined)
        : groupIn(groups, 'Choose the group they belong to').transform((given) =>
            given === other ? undefined : given,
          ),
    who: needed('Enter who was asked'),
    on: knownDay('The day they were asked must be a real date, such as 4 5 2020'),
    said: needed('Enter what they said'),
    changed: optional,
  }),
})

const notAsked = (groups: readonly string[]): AdviceList<NotAsked> => ({
  slug: 'not-asked',
  title: 'A group that was not asked',
  part: 'consultation',
  fields: [
    ...(groups.length > 0
      ? groupField(groups, 'Which group was not asked?', [])
      : [{ kind: 'line', name: 'group', label: 'Which group was not asked?' } as const]),
    {
      kind: 'text',
      name: 'because',
      label: 'Why not?',
      hint: 'And when they will be, if they will',
    },
  ],
  items: (advice) => advice.consultation.filter(wasNotAsked),
  withItems: (advice, items) => ({
    ...advice,
    consultation: [...advice.consultation.filter(wasAsked), ...items],
  }),
  typed: ({ group, because }) => ({ group, because }),
  form: z.object({
    group: needed('Say which group was not asked').refine(
      (given) => groups.length === 0 || groups.includes(given),
      'Choose the group that was not asked',
    ),
    because: needed('Enter why they were not asked'),
  }),
})

const options: AdviceList<Entry<'options'>> = {
  slug: 'options',
  title: 'Another option',
  part: 'alternative options',
  fields: [
    { kind: 'text', name: 'option', label: 'What else could be done?' },
    { kind: 'text', name: 'whyNot', label: 'Why is it not recommended?' },
  ],
  items: (advice) => advice.options,
  withItems: (advice, items) => ({ ...advice, options: items }),
  typed: ({ option, whyNot }) => ({ option, whyNot }),
  form: z.object({
    option: needed('Enter what else could be done'),
    whyNot: needed('Enter why it is not recommended'),
  }),
}

const sources: AdviceList<Entry<'sources'>> = {
  slug: 'sources',
  title: 'A document the report relies on',
  part: 'background papers',
  fields: [
    { kind: 'line', name: 'title', label: 'What is the document called?' },
    {
      kind: 'choice',
      name: 'published',
      label: 'Is it a published work?',
      hint: 'A published work is named, but is no background paper in law',
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No: it is a background paper, open to inspection' },
      ],
    },
    {
      kind: 'line',
      name: 'where',
      label: 'Where can it be read?',
      hint: 'An address, an office or a website',
    },
  ],
  items: (advice) => advice.sources,
  withItems: (advice, items) => ({ ...advice, sources: items }),
  typed: ({ title, published, where }) => ({
    title,
    published: published ? 'yes' : 'no',
    where: words(where),
  }),
  form: z.object({
    title: needed('Enter what the document is called'),
    published: z
      .enum(['yes', 'no'], 'Say whether it is a published work')
      .transform((answer) => answer === 'yes'),
    where: optional,
  }),
}

/** The lists of the advice, by their address. @param groups those that the template says must be asked. */
export const adviceLists = (groups: readonly string[]): ReadonlyMap<string, EntryOf> =>
  new Map([
    ['consultation', entriesOf(consultation(groups))],
    ['not-asked', entriesOf(notAsked(groups))],
    [options.slug, entriesOf(options)],
    [sources.slug, entriesOf(sources)],
  ])
