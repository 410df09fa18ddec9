import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { kindOf } from './kind.ts'
import { heading, letterHead, mainFindings, newPage, sheets, type Printed } from './testing/sheets.ts'

function kindRead(...content: (Printed | string)[]) {
  const body = bodyText(sheets(content))
  return kindOf(blocksOf(body.lines, body.size), body.lines.map((line) => line.text).join('\n'))
}

const ofsted = { text: 'Ofsted', size: 9 }

describe('the kind of a document', () => {
  it.each([
    'Inspection of Testshire local authority children’s services',
    'Inspection of children’s social care services',
    'Re-inspection of services for children in need of help and protection',
    'Short inspection of Testshire children’s services',
    'Inspection of Testshire children’s social care',
    'Inspection of Testshire Children’s Trust',
    'Inspection of Together for Children Testham',
  ])('“%s” is an inspection, whatever it says of earlier visits', (title) => {
    const past =
      'A focused visit and a joint targeted area inspection in 2019, and seven monitoring visits, found weaknesses\nthat had not been put right when inspectors came again.'
    expect(kindRead(ofsted, heading(title), past)).toEqual({ kind: 'inspection' })
  })

  it('a report may mention a visit in a short paragraph on its first page', () => {
    const title = heading('Inspection of Testshire local authority children’s services')
    expect(kindRead(ofsted, title, 'Ofsted made a focused visit in 2019.')).toEqual({ kind: 'inspection' })
  })

  it('a letter names the inspection framework and is a focused visit all the same', () => {
    const framework =
      'This visit was in line with the inspection of local authority children’s services (ILACS).'
    expect(kindRead(...letterHead, framework)).toEqual({ kind: 'focused visit' })
  })

  it('is told from its first pages where no title names it', () => {
    const judged =
      'The impact of leaders on social work practice with children and families, and the experiences and progress of\nchildren in care, are judged below.'
    expect(kindRead(ofsted, heading('Testshire'), judged)).toEqual({ kind: 'inspection' })
    const visited =
      'I am writing to tell you what inspectors found when they came to Testshire for a focused visit on 3 May 2022,\nwhich looked at the front door.'
    expect(kindRead(ofsted, 'Dear Ms Example', visited)).toEqual({ kind: 'focused visit' })
  })

  it('may be misspelt', () => {
    expect(kindRead(ofsted, heading('Focussed visit to Testshire children’s services'))).toEqual({
      kind: 'focused visit',
    })
  })

  it('a cover without words on its kind is turned over', () => {
    const cover = [ofsted, { text: 'raising standards', size: 9 }, newPage]
    expect(kindRead(...cover, heading('Inspection of Testshire children’s services'), 'Words.')).toEqual({
      kind: 'inspection',
    })
  })

  it('a letter about a focused visit or an assurance visit is a focused visit', () => {
    expect(kindRead(...letterHead, ...mainFindings)).toEqual({ kind: 'focused visit' })
    const opening =
      'This letter summarises the findings of the assurance visit to Testshire children’s services on 2 and\n3 December 2020.'
    expect(kindRead(ofsted, 'Dear Ms Example', opening)).toEqual({ kind: 'focused visit' })
  })

  it.each([
    ['Monitoring visit to Testshire children’s services', 'a monitoring visit letter'],
    ['Joint targeted area inspection of Testshire', 'a letter about a joint targeted area inspection'],
    [
      'Joint targeted area inspection of the response to children’s services in Testshire',
      'a letter about a joint targeted area inspection',
    ],
    ['Area SEND inspection of Testshire Local Area Partnership', 'an area SEND report'],
    ['Inspection of a good school: Test Primary School', 'a school or early years report'],
    ['Inspection report for children’s home', 'a report on a children’s home or another registered provider'],
  ])('“%s” is not read yet, and is called by its name', (title, name) => {
    expect(kindRead(ofsted, heading(title), 'Words.')).toEqual({ notReadYet: name })
  })

  it('a monitoring visit is known by its opening sentence too', () => {
    const opening =
      'This letter summarises the findings of the monitoring visit to Testshire children’s services on 4 and 5\nMay 2022. It was the third.'
    expect(kindRead(ofsted, 'Dear Ms Example', opening)).toEqual({ notReadYet: 'a monitoring visit letter' })
  })

  it('another document of Ofsted’s is not read yet, and one that never names Ofsted is none of theirs', () => {
    expect(kindRead(heading('Annual report'), 'The chief inspector of Ofsted writes.')).toHaveProperty(
      'notReadYet',
    )
    expect(kindRead(heading('Invoice'), 'Twelve chairs.')).toEqual({ notOfsted: true })
  })
})
