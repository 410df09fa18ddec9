import { ask } from '../../../forms/index.ts'
import { longText } from '../../long-text.ts'
import type { Advice } from '../../model/index.ts'
import { wasAsked, wasNotAsked } from '../../model/index.ts'
import type { EntryOf } from './piece.ts'
import { dayTold, dayTyped, entriesOf, longLine, paragraph, told, words } from './piece.ts'

type Entry<Name extends 'consultation' | 'options' | 'sources'> = Advice[Name][number]

type Asked = Exclude<Entry<'consultation'>, { because: string }>
type NotAsked = Extract<Entry<'consultation'>, { because: string }>

const other = 'other'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const groupChoices = (groups: readonly string[]) => groups.map((value) => ({ value, text: capital(value) }))

const consultation = (groups: readonly string[]) =>
  entriesOf({
    slug: 'consultation',
    title: 'Who was asked',
    part: 'consultation',
    questions: {
      // Nothing is asked of groups where the template names none.
      ...(groups.length > 0 && {
        group: ask.radios(
          'Which group do they belong to?',
          [...groupChoices(groups), { value: other, text: 'Another group' }],
          { missing: 'Choose the group they belong to' },
        ),
      }),
      who: ask.line('Who was asked?', {
        ...longLine,
        hint: 'A group, such as young people in care',
        missing: 'Enter who was asked',
      }),
      on: ask.day('When?', { hint: 'For example, 4 5 2020' }),
      said: ask.text('What did they say?', { ...longText, missing: 'Enter what they said' }),
      changed: ask.text('What changed because of it?', {
        ...longText,
        hint: 'If nothing did, say so and why',
      }),
    },
    items: (advice) => advice.consultation.filter(wasAsked),
    withItems: (advice, items) => ({
      ...advice,
      consultation: [...items, ...advice.consultation.filter(wasNotAsked)],
    }),
    typed: ({ who, on, said, changed, group }: Asked) => ({
      group: group ?? other,
      ...{ who, said, changed: words(changed), ...dayTyped('on', on) },
    }),
    item: ({ group, who, on, said, changed }): Asked => ({
      group: group === other ? undefined : group,
      ...{ who, on: dayTold(on), said: paragraph(said), changed: told(changed) },
    }),
  })

const whichGroup = 'Which group was not asked?'

const notAsked = (groups: readonly string[]) =>
  entriesOf({
    slug: 'not-asked',
    title: 'A group that was not asked',
    part: 'consultation',
    questions: {
      group:
        groups.length > 0
          ? ask.radios(whichGroup, groupChoices(groups), { missing: 'Choose the group that was not asked' })
          : ask.line(whichGroup, { ...longLine, missing: 'Say which group was not asked' }),
      because: ask.text('Why not?', {
        ...longText,
        hint: 'And when they will be, if they will',
        missing: 'Enter why they were not asked',
      }),
    },
    items: (advice) => advice.consultation.filter(wasNotAsked),
    withItems: (advice, items) => ({
      ...advice,
      consultation: [...advice.consultation.filter(wasAsked), ...items],
    }),
    typed: ({ group, because }: NotAsked) => ({ group, because }),
    item: ({ group, because }): NotAsked => ({ group, because: paragraph(because) }),
  })

const options = entriesOf({
  slug: 'options',
  title: 'Another option',
  part: 'alternative options',
  questions: {
    option: ask.text('What else could be done?', { ...longText, missing: 'Enter what else could be done' }),
    whyNot: ask.text('Why is it not recommended?', {
      ...longText,
      missing: 'Enter why it is not recommended',
    }),
  },
  items: (advice) => advice.options,
  withItems: (advice, items) => ({ ...advice, options: items }),
  typed: ({ option, whyNot }: Entry<'options'>) => ({ option, whyNot }),
  item: ({ option, whyNot }) => ({ option: paragraph(option), whyNot: paragraph(whyNot) }),
})

const sources = entriesOf({
  slug: 'sources',
  title: 'A document the report relies on',
  part: 'background papers',
  questions: {
    title: ask.line('What is the document called?', {
      ...longLine,
      missing: 'Enter what the document is called',
    }),
    published: ask.radios(
      'Is it a published work?',
      [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No: it is a background paper, open to inspection' },
      ],
      {
        hint: 'A published work is named, but is no background paper in law',
        missing: 'Say whether it is a published work',
      },
    ),
    where: ask.line('Where can it be read?', {
      ...longLine,
      hint: 'An address, an office or a website',
    }),
  },
  items: (advice) => advice.sources,
  withItems: (advice, items) => ({ ...advice, sources: items }),
  typed: ({ title, published, where }: Entry<'sources'>) => ({
    title,
    published: published ? 'yes' : 'no',
    where: words(where),
  }),
  item: ({ title, published, where }) => ({ title, published: published === 'yes', where: told(where) }),
})

/** The lists of the advice, by their address. @param groups those that the template says must be asked. */
export const adviceLists = (groups: readonly string[]): ReadonlyMap<string, EntryOf> =>
  new Map([
    ['consultation', consultation(groups)],
    ['not-asked', notAsked(groups)],
    ['options', options],
    ['sources', sources],
  ])
