import { describe, expect, it } from 'vitest'
import { authorityOf } from './authority.ts'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { heading, sheets, type Printed } from './testing/sheets.ts'

const prose =
  'Services for children have improved since the last inspection, and leaders know them well. '.repeat(3)

function nameIn(...content: (Printed | string)[]): string | undefined {
  const body = bodyText(sheets([...content, prose]))
  return authorityOf(blocksOf(body.lines, body.size))?.name
}

const title = (text: string): Printed => ({ text, isBold: true, size: 26 })

describe('the council’s name', () => {
  it.each([
    ['Inspection of Testshire local authority\nchildren’s services', 'Testshire'],
    [
      'Inspection of the London Borough of\nTesting local authority children’s services',
      'London Borough of Testing',
    ],
    [
      'Inspection of Testham Metropolitan\nBorough Council children’s services',
      'Testham Metropolitan Borough Council',
    ],
    [
      'Inspection of Test-on-Sea and Upper Test\nlocal authority children’s services',
      'Test-on-Sea and Upper Test',
    ],
    ['Inspection of Testshire County Council’s\nchildren’s services', 'Testshire County Council'],
    ["Inspection of Testshire children's services", 'Testshire'],
  ])('in the title %j', (text, name) => {
    expect(nameIn(title(text), heading('Inspection dates: 2 March 2020 to 13 March 2020'))).toBe(name)
  })

  it('above a title that is the same for every council', () => {
    const titles = [
      'Inspection of children’s social care services',
      'Inspection of local authority children’s services',
    ]
    for (const same of titles)
      expect(nameIn(title('Testshire County Council'), heading(same))).toBe('Testshire County Council')
    const earlier = heading(
      'Re-inspection of services for children in need of help and\nprotection, children looked after and care leavers',
    )
    expect(nameIn(title('London Borough of Testing'), earlier)).toBe('London Borough of Testing')
  })

  it('in a title set in two parts', () => {
    expect(
      nameIn(title('Inspection of Testham City Council'), {
        ...title('local authority children’s services'),
        x: 73,
      }),
    ).toBe('Testham City Council')
  })

  it.each([
    ['Focused visit to Testshire children’s services', 'Testshire'],
    [
      'Focused visit to the Royal Borough of Test-upon-Thames local\nauthority children’s services',
      'Royal Borough of Test-upon-Thames',
    ],
    ['Focused visit to Testham borough council children’s services', 'Testham borough council'],
    ['Focused visit to children’s services in Testshire', 'Testshire'],
    ['Focused visit to the Council of the Isles of Test', 'Council of the Isles of Test'],
    ['Focused visit to Testshire children’s social work services', 'Testshire'],
  ])('in the heading of a letter %j', (text, name) => {
    expect(nameIn('Dear Ms Example', { text, isBold: true })).toBe(name)
  })

  it('in the opening sentence of a letter whose heading leaves it out', () => {
    const opening =
      'This letter summarises the findings of the focused visit to Testshire children’s services\non 3 May 2022.'
    expect(
      nameIn('Dear Ms Example', { text: 'Focused visit to children’s services', isBold: true }, opening),
    ).toBe('Testshire')
  })

  it('is not made up where none stands', () => {
    expect(nameIn('Dear Ms Example', { text: 'Focused visit', isBold: true })).toBeUndefined()
  })
})
