import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { frameWith } from './fixtures/frame.ts'
import { all, attribute, one, textOf } from './fixtures/reader.ts'
import { DateInput, errorFor, Form, FrameContext, Input, QuestionForm, Radios, Textarea } from './index.ts'
import type { VNode } from 'preact'

const inFrame = (view: VNode) =>
  render(<FrameContext.Provider value={frameWith()}>{view}</FrameContext.Provider>)

describe('a form', () => {
  it('posts, with a key and the version that was read', () => {
    const html = inFrame(
      <Form action="/plan/actions/12" version={4} multipart>
        Fields
      </Form>,
    )
    const form = one(html, { tag: 'form' })
    expect(['method', 'action', 'enctype'].map((name) => attribute(form, name))).toEqual([
      'post',
      '/plan/actions/12',
      'multipart/form-data',
    ])
    const hidden = all(html, { tag: 'input', attribute: ['type', 'hidden'] })
    expect(hidden.map((input) => [attribute(input, 'name'), attribute(input, 'value')])).toEqual([
      ['_key', 'key-1'],
      ['_version', '4'],
    ])
  })

  it('carries no version where nothing was read', () => {
    expect(one(inFrame(<Form>Fields</Form>), { attribute: ['name', '_version'] })).toBeUndefined()
  })

  it('that only asks has neither key nor version: its address can be kept', () => {
    const html = inFrame(<QuestionForm>Fields</QuestionForm>)
    expect(attribute(one(html, { tag: 'form' }), 'method')).toBe('get')
    expect(all(html, { tag: 'input' })).toEqual([])
  })
})

describe('a field', () => {
  it('has its name as its id, so that an error leads to it', () => {
    const html = render(<Input name="lead" label="Lead post" hint="A post" error="Choose who leads" />)
    const input = one(html, { tag: 'input', id: 'lead' })
    expect(attribute(input, 'name')).toBe('lead')
    expect(attribute(input, 'aria-describedby')).toBe('lead-hint lead-error')
    expect(textOf(one(html, { id: 'lead-error' }))).toBe('Error: Choose who leads')
    expect(textOf(one(html, { tag: 'label', attribute: ['for', 'lead'] }))).toBe('Lead post')
  })

  it('finds its problem by its name', () => {
    const problems = [{ field: 'due', message: 'Enter a due date' }]
    expect(errorFor(problems, 'due')).toBe('Enter a due date')
    expect(errorFor(problems, 'lead')).toBeUndefined()
    expect(errorFor(undefined, 'due')).toBeUndefined()
  })

  it('lands on the first of several choices', () => {
    const html = render(
      <Radios
        name="kind"
        label="Kind"
        value="b"
        options={[
          { value: 'a', text: 'A' },
          { value: 'b', text: 'B' },
        ]}
      />,
    )
    expect(
      all(html, { tag: 'input' }).map((input) => [attribute(input, 'id'), attribute(input, 'checked')]),
    ).toEqual([
      ['kind', undefined],
      ['kind-2', ''],
    ])
  })

  it('gives back exactly what was typed, whatever it is', () => {
    // HTML itself turns every line break into one character and knows no NUL.
    const typed = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\0]/.test(text))
    fc.assert(
      fc.property(
        fc.oneof(
          typed,
          typed.map((text) => `\n${text}`),
        ),
        (text) => {
          const area = one(render(<Textarea name="a" label="A" value={text} />), { tag: 'textarea' })
          expect(area?.childNodes.map((node) => ('value' in node ? node.value : '')).join('')).toBe(text)
          expect(
            attribute(one(render(<Input name="b" label="B" value={text} />), { tag: 'input' }), 'value'),
          ).toBe(text)
        },
      ),
    )
  })
})

describe('a date in three boxes', () => {
  const boxes = (html: string) => all(html, { tag: 'input' })

  it('posts its parts under the field’s name, and errors lead to the first box', () => {
    const html = render(<DateInput name="due" label="Due" value={{ day: '31', month: '3', year: '2021' }} />)
    expect(boxes(html).map((box) => ['id', 'name', 'value'].map((name) => attribute(box, name)))).toEqual([
      ['due', 'due-day', '31'],
      ['due-month', 'due-month', '3'],
      ['due-year', 'due-year', '2021'],
    ])
  })

  it('marks only the boxes that are wrong', () => {
    const html = render(
      <DateInput name="due" label="Due" error="Year must have 4 numbers" wrong={['year']} />,
    )
    const marked = all(html, { tag: 'input', class: 'govuk-input--error' })
    expect(marked.map((box) => attribute(box, 'name'))).toEqual(['due-year'])
  })

  it('asks for the parts it is told to', () => {
    const html = render(<DateInput name="from" label="From" ask={['month', 'year']} />)
    expect(boxes(html).map((box) => attribute(box, 'id'))).toEqual(['from', 'from-year'])
  })
})
