import { describe, expect, it } from 'vitest'
import { everyBlock } from '../every-block.ts'
import { renderText } from './index.ts'

const text = new TextDecoder().decode(renderText(everyBlock))
const flowing = text.replace(/\s+/g, ' ')

describe('a paper as plain text', () => {
  it('has no line of more than 72 characters', () => {
    expect(text.split('\n').filter((line) => line.length > 72)).toEqual([])
  })

  it('says everything that the paper says, in its order', () => {
    const said = [
      'Exampleshire Council',
      'Improvement plan ===',
      'Strategic aim: Children are safe',
      'Contact officers: Head of Safeguarding; Head of Commissioning',
      '1. Approves the plan. 2. Delegates its final wording.',
      '1 Purpose ---',
      '1.1 The plan is due by 21 July 2020. [note 1]',
      'Read the report (https://www.example.org/report), all of it; [Not known: who has read it].',
      '• Reviews come late. • Plans drift.',
      '2.1 Timeliness of reviews',
      'Table, Reviews in time: 1 row.',
      'North In time: 9 of 10',
      'A.1 The group reports to the board.',
      'Picture, Who reports to whom: The group stands below the board.',
      'Large print: 01234 567890',
      'Notes ----- Note 1: Seventy working days. Note 2: A second note.',
    ]
    const places = said.map((words) => flowing.indexOf(words))
    expect(said.filter((_, at) => places[at] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})
