import { describe, expect, it } from 'vitest'
import { readCell, unvaried } from './read-cell.ts'

const text = (said: string) => ({ kind: 'text', text: said }) as const

describe('a formula of which the file holds no value', () => {
  it.each(['text', 'day', 'number'] as const)(
    'is refused in words, with what to do, in a column of kind %s',
    (kind) => {
      const read = readCell({ kind }, { kind: 'error', error: '#FORMULA?' })
      expect(read).toMatchObject({ ok: false, found: 'a formula, without what it came to' })
      expect(read.ok ? '' : read.expected).toContain('open the file in Excel and save it')
    },
  )

  it('is told from an error that a formula came to', () => {
    expect(readCell({ kind: 'text' }, { kind: 'error', error: '#REF!' })).toMatchObject({ found: '#REF!' })
  })
})

describe('a cell that was typed over', () => {
  it.each([
    ['16/6/2026', '2026-06-16'],
    ['16-06-26', '2026-06-16'],
    ['16 June 2026', '2026-06-16'],
    ['Tuesday, 16 June 2026', '2026-06-16'],
    ['Tue 16th Jun 2026', '2026-06-16'],
    ['2026-06-16T00:00:00', '2026-06-16'],
    ['2026-06-16 00:00:00', '2026-06-16'],
    ['16\u00a0June\u00a02026', '2026-06-16'],
    ['46189', '2026-06-16'],
  ])('is the day that %j says', (said, day) => {
    expect(readCell({ kind: 'day' }, text(said))).toEqual({ ok: true, text: day })
  })

  it.each(['31/02/2026', '06/16/2026', '2026', 'soon', 'end of June', '16/6', '0'])(
    'is no day where it says %j',
    (said) => {
      expect(readCell({ kind: 'day' }, text(said))).toMatchObject({ ok: false, found: said })
    },
  )

  it.each([
    ['71.5', '71.5'],
    ['85%', '85'],
    ['1,200', '1200'],
    ['80.0', '80'],
    ['-2', '-2'],
  ])('is the amount that %j says', (said, amount) => {
    expect(readCell({ kind: 'amount' }, text(said))).toEqual({ ok: true, text: amount })
  })

  it.each(['a few', '1.2.3', '1e9', ''])('is no amount where it says %j', (said) => {
    const read = readCell({ kind: 'amount' }, text(said))
    expect(said === '' ? read : read.ok).toEqual(said === '' ? { ok: true, text: '' } : false)
  })

  it('is the same where programs alone have changed it, and not where somebody has', () => {
    expect(unvaried(' “It’s”\u00a0so \r\nthen ')).toBe(unvaried('"It\'s" so\nthen'))
    expect(unvaried('a b')).not.toBe(unvaried('a\nb'))
    expect(unvaried('A')).not.toBe(unvaried('a'))
  })
})
