import { z } from 'zod'
import type { Advice } from '../../model/index.ts'
import { knownDay } from '../fields.ts'
import type { AdviceList, EntryOf } from './piece.ts'
import { dayTyped, entriesOf, needed, optional, words } from './piece.ts'

type Entry<Name extends 'consultation' | 'options' | 'sources'> = Advice[Name][number]

const consultation: AdviceList<Entry<'consultation'>> = {
  slug: 'consultation',
  title: 'Who was asked',
  part: 'consultation',
  fields: [
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
  items: (advice) => advice.consultation,
  withItems: (advice, items) => ({ ...advice, consultation: items }),
  typed: ({ who, on, said, changed }) => ({ who, said, changed: words(changed), ...dayTyped('on', on) }),
  form: z.object({
    who: needed('Enter who was asked'),
    on: knownDay('The day they were asked must be a real date, such as 4 5 2020'),
    said: needed('Enter what they said'),
    changed: optional,
  }),
}

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

/** The lists of the advice, by their address. */
export const adviceLists: ReadonlyMap<string, EntryOf> = new Map([
  [consultation.slug, entriesOf(consultation)],
  [options.slug, entriesOf(options)],
  [sources.slug, entriesOf(sources)],
])
