import { describe, expect, it } from 'vitest'
import { usualLimits } from './limits.ts'
import { BookTally } from './tally.ts'

describe('the counts of a book', () => {
  it('are each sheet’s own, also when sheets are read in turns and one is begun again', () => {
    const book = new BookTally({ ...usualLimits, rows: 10 })
    const [one, other] = [book.begin(0), book.begin(1)]
    for (let row = 0; row < 4; row += 1) for (const sheet of [one, other]) sheet.countRow(1)
    const again = book.begin(1)
    for (let row = 0; row < 4; row += 1) again.countRow(1)
    for (let row = 0; row < 2; row += 1) one.countRow(1)
    expect(() => one.countRow(1)).toThrow('more than 10 rows')
  })

  it('are held to the limits together, cells and characters too', () => {
    const book = new BookTally({ ...usualLimits, cells: 5, characters: 5 })
    const [one, other] = [book.begin(0), book.begin(1)]
    one.countRow(3)
    expect(() => other.countRow(3)).toThrow('more than 5 cells')
    one.countText(3)
    expect(() => other.countText(3)).toThrow('more than 5 characters')
  })
})
