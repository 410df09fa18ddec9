import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import type { Question, Typed } from './index.ts'
import { ask, compared, dayBoxes, readAnswers, typedIn } from './index.ts'

const bodies = [
  { value: 7, text: 'Improvement board' },
  { value: 9, text: 'Scrutiny' },
]
const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
const posts = [
  { id: 3, title: 'Director', held: 'permanent' as const },
  { id: 4, title: 'Head of fostering', held: 'vacant' as const },
]

/** What one question makes of what was typed: its answer, or what it says is wrong. */
function said<Answer>(question: Question<Answer>, typed: string | Typed) {
  const read = question.read(typeof typed === 'string' ? { it: typed } : typed, 'it')
  return read.ok ? read.answer : `wrong: ${read.message}`
}
const day = (date: string, month: string, year: string) => ({
  'it-day': date,
  'it-month': month,
  'it-year': year,
})

describe('an answer', () => {
  it.each([
    ['a line, however it was typed', ask.line('Who?'), ' The \t whole\nboard ', 'The whole board'],
    ['a line that is full', ask.line('Who?', { most: 3 }), 'abc', 'abc'],
    ['a line too long', ask.line('Who?', { most: 3 }), 'abcd', 'wrong: “Who?” must be 3 characters or fewer'],
    ['a text with its paragraphs', ask.text('Why?'), ' One.\n\nTwo. ', 'One.\n\nTwo.'],
    [
      'a text too long',
      ask.text('Why?'),
      'x'.repeat(4001),
      'wrong: “Why?” must be 4,000 characters or fewer',
    ],
    ['a page of ours', ask.link('Where?'), '/papers/1', '/papers/1'],
    ['an address', ask.link('Where?'), 'https://council.example/a', 'https://council.example/a'],
    [
      'an address of nobody’s',
      ask.link('Where?'),
      '//evil.example',
      'wrong: “Where?” must begin with https:// or be a page of this product, such as /papers/1',
    ],
    ['a number', ask.number('How many?'), ' 12 ', 12],
    ['no number', ask.number('How many?'), '1.5', 'wrong: “How many?” must be a whole number, such as 3'],
    [
      'no number either',
      ask.number('How many?'),
      '£',
      'wrong: “How many?” must be a whole number, such as 3',
    ],
    ['pounds', ask.pounds('How much?'), '£1,250,000', 1_250_000],
    ['one of a few', ask.radios('Is it?', yesNo), 'no', 'no'],
    ['one of many, by its value', ask.pick('Which body?', bodies), '9', 9],
    ['none of them', ask.pick('Which body?', bodies), '10', 'wrong: “Which body?”: choose from the list'],
    [
      'none, where one is needed',
      ask.pick('Which?', bodies, { missing: 'Choose the body' }),
      '10',
      'wrong: Choose the body',
    ],
    [
      'none, in its own words',
      ask.radios('Is it?', yesNo, { wrong: 'Say yes or no' }),
      'x',
      'wrong: Say yes or no',
    ],
    ['a post', ask.post('Who?', posts), '4', 4],
    ['no post', ask.post('Who?', posts), '5', 'wrong: Choose a post from the list'],
    ['what was carried along', ask.carried('abc'), 'abc', 'abc'],
  ])('is read: %s', (_what, question, typed, answer) => {
    expect(said<unknown>(question, typed)).toBe(answer)
  })

  const until = isoDate('2020-11-24')
  it.each([
    [day('24', '11', '2020'), '2020-11-24'],
    [day('03', 'Mar', '2020'), '2020-03-03'],
    [day('25', '11', '2020'), 'wrong: “When?” must be 24 November 2020 or earlier'],
    [day('31', '2', '2020'), 'wrong: “When?” must be a real date, such as 3 12 2020'],
    [day('', '2', '2020'), 'wrong: “When?” must include a day'],
    [day('3', '', ''), 'wrong: “When?” must include a month and a year'],
    [day('', '', ''), undefined],
  ])('is read as a day: %j', (typed, answer) => {
    expect(said(ask.day('When?', { upTo: until }), typed)).toBe(answer)
  })

  it('names its question in what it says is wrong, without what that has in brackets', () => {
    expect(said(ask.number('In how many wards? (optional)'), 'two')).toBe(
      'wrong: “In how many wards?” must be a whole number, such as 3',
    )
  })

  it('may be nothing, unless the question says what to do then', () => {
    for (const empty of [
      ask.line('?'),
      ask.text('?'),
      ask.link('?'),
      ask.number('?'),
      ask.radios('?', yesNo),
    ])
      expect(said<unknown>(empty, '  ')).toBeUndefined()
    for (const needed of [
      ask.line('?', { missing: 'Enter it' }),
      ask.text('?', { missing: 'Enter it' }),
      ask.number('?', { missing: 'Enter it' }),
      ask.day('?', { missing: 'Enter it' }),
      ask.pick('?', bodies, { missing: 'Enter it' }),
      ask.post('?', posts, { missing: 'Enter it' }),
    ])
      expect(said<unknown>(needed, '  ')).toBe('wrong: Enter it')
  })

  it('by a post that nobody holds is offered as such', () => {
    const { drawn } = ask.post('Who?', posts)
    expect(drawn.kind === 'pick' && drawn.choices.map(({ text }) => text)).toEqual([
      'Director',
      'Head of fostering (vacant)',
    ])
  })
})

const questions = {
  about: ask.heading('About it'),
  what: ask.text('What is it?', { missing: 'Enter what it is' }),
  body: ask.pick('Which body?', bodies),
  on: ask.day('When?', { missing: 'Enter the day' }),
  seen: ask.carried('abc'),
}

describe('a form', () => {
  it('is read whole, each answer of its own kind', () => {
    const typed = { what: 'A plan', body: '7', ...dayBoxes('on', isoDate('2020-03-07')), seen: 'abc' }
    expect(readAnswers(questions, typed)).toEqual({
      ok: true,
      answers: { about: undefined, what: 'A plan', body: 7, on: '2020-03-07', seen: 'abc' },
    })
  })

  it('tells everything that is wrong at once, in the order of its questions', () => {
    expect(readAnswers(questions, { body: '1', 'on-day': '4' })).toEqual({
      ok: false,
      problems: [
        { field: 'what', message: 'Enter what it is' },
        { field: 'body', message: '“Which body?”: choose from the list' },
        { field: 'on', message: '“When?” must include a month and a year' },
      ],
    })
  })

  it('keeps all that was typed in its boxes, to the last blank, and nothing else that was posted', () => {
    const boxes = ['what', 'body', 'seen']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...boxes, 'other', '__proto__'), fc.string()), (body) => {
        const expected = boxes.map((name) => [name, (body[name] ?? '').replace(/\r\n?/g, '\n')])
        const days = ['on-day', 'on-month', 'on-year'].map((name) => [name, ''])
        expect(typedIn(questions, body)).toEqual(Object.fromEntries([...expected, ...days]))
      }),
    )
  })

  it.each([[undefined], [null], ['what=1'], [['what']], [{ what: ['one', 'two'], body: { id: 7 } }]])(
    'takes what is no text for nothing: %j',
    (body) => {
      expect(Object.values(typedIn(questions, body)).join('')).toBe('')
    },
  )

  it('is compared question by question, as a reader sees it', () => {
    const yours = { what: 'Mine', body: '9', 'on-day': '31', 'on-month': 'feb', 'on-year': '2020', seen: 'x' }
    const stored = { what: 'Theirs', body: '77', ...dayBoxes('on', isoDate('2020-03-07')) }
    expect(compared(questions, yours, stored)).toEqual([
      { label: 'What is it?', yours: 'Mine', stored: 'Theirs' },
      { label: 'Which body?', yours: 'Scrutiny', stored: '77' },
      { label: 'When?', yours: '31 feb 2020', stored: '7 3 2020' },
    ])
  })
})
