import { describe, expect, it } from 'vitest'
import { authorityOf } from './authority.ts'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { councilNamed, councils } from './councils.ts'
import { absent, outcomes } from './testing/real-reports.ts'
import { sheets, type Printed } from './testing/sheets.ts'

describe('a council’s name', () => {
  it('is known by every title a council may bear', () => {
    for (const name of councils) {
      const said = [name, name.toUpperCase(), name.replaceAll('-', ' '), name.replaceAll(' and ', ' & ')]
      const plain = name.replace(/, City of$/, '').replace(/^City of /, '')
      const titled = [
        `${plain} Council`,
        `${plain} Borough Council`,
        `the Royal Borough of ${plain}`,
        `${plain} City`,
      ]
      for (const printed of [...said, ...(plain === 'London' ? [] : titled)])
        expect([printed, councilNamed(printed)]).toEqual([printed, name])
    }
  })

  it.each([
    ['City of London Corporation', 'City of London'],
    ['Kingston-upon-Hull City Council', 'Kingston Upon Hull, City of'],
    ['Royal Borough of Kingston-upon-Thames', 'Kingston upon Thames'],
    ['Royal Borough of Windsor & Maidenhead', 'Windsor and Maidenhead'],
    ['BCP Council', 'Bournemouth, Christchurch and Poole'],
    ['St Helens Metropolitan Borough Council', 'St. Helens'],
    ['Council of the Isles of Scilly', 'Isles of Scilly'],
    ['Durham County Council', 'Durham'],
    ['Bedford', 'Bedford Borough'],
    ['Central Bedfordshire', 'Central Bedfordshire'],
    ['Slough Children First', 'Slough'],
    ['Birmingham Children’s Trust', 'Birmingham'],
    ['Doncaster Children’s Services Trust', 'Doncaster'],
    ['Bradford Children and Families Trust', 'Bradford'],
    ['Together for Children', 'Sunderland'],
    ['Together for Children Sunderland', 'Sunderland'],
  ])('%s is %s', (printed, name) => {
    expect(councilNamed(printed)).toBe(name)
  })

  it.each(['Testshire', 'London', 'Achieving for Children', 'Children’s services', ''])(
    'is not made of %j',
    (printed) => {
      expect(councilNamed(printed)).toBeUndefined()
    },
  )

  it.skipIf(absent !== '')(`is the one under which the Department lists it${absent}`, () => {
    const listed = outcomes('la-lookup.csv').map((row) => row.local_authority_ons_name ?? '')
    expect(new Set(listed).size).toBeGreaterThan(152)
    expect(listed.filter((name) => !councils.includes(name))).toEqual([])
  })
})

describe('the council of a report', () => {
  const prose =
    'Services for children have improved since the last inspection, and leaders know them well. '.repeat(3)
  const nameIn = (...content: (Printed | string)[]) => {
    const body = bodyText(sheets([...content, prose]))
    return authorityOf(blocksOf(body.lines, body.size))?.name
  }
  const title = (text: string): Printed => ({ text, isBold: true, size: 16 })

  it.each(councils)('%s is told from a title of any year', (name) => {
    const longest = [
      `Inspection of ${name} local authority\nchildren’s services`,
      `Focused visit to ${name} children’s services`,
      `Short inspection of ${name} children’s services`,
      `Inspection of children’s services in ${name}`,
      `Focussed visit to ${name}`,
    ]
    for (const text of longest) expect([text, nameIn(title(text))]).toEqual([text, name])
  })

  it.each([
    ['Focused visit to Slough Children First', 'Slough'],
    ['Inspection of Birmingham Children’s Trust', 'Birmingham'],
    ['Inspection of Sandwell Children’s Trust children’s services', 'Sandwell'],
    ['Focused visit to Together for Children Sunderland', 'Sunderland'],
  ])('is told from a company’s name: %s', (text, name) => {
    expect(nameIn(title(text))).toBe(name)
  })

  it('is told from the address where the title names a company of several councils', () => {
    const address =
      'Director of Children’s Services\nRoyal Borough of Windsor and Maidenhead\n1 Example Street'
    expect(nameIn(address, 'Dear Ms Example', title('Focused visit to Achieving for Children'))).toBe(
      'Windsor and Maidenhead',
    )
  })
})
