import { describe, expect, it } from 'vitest'
import { intakeCheck } from '../../intake/commands.ts'
import { intakeApply } from '../../intake/record-commands.ts'
import { isoDate } from '../../kernel/index.ts'
import { upToToday } from './up-to-today.ts'

const today = isoDate('2026-11-24')

describe.each([upToToday(intakeCheck, () => today), upToToday(intakeApply, () => today)])(
  'the day of an extract given to los $name',
  (command) => {
    const wrong = (asAt: string | undefined, files = ['lists.xlsx']) =>
      command.wrongUsage?.({ values: { ...(asAt && { 'as-at': asAt }), json: true }, positionals: files })

    it('may be today, and any day before', () => {
      expect([wrong('2026-11-24'), wrong('2026-11-23'), wrong('2018-02-01')]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    })

    it('is refused while it is still to come, with what to do instead', () => {
      expect(wrong('2026-11-25')).toBe(
        'Nothing was read or recorded: 25 November 2026 is still to come, and an extract speaks of a day up to today, 24 November 2026. Give --as-at the day on which the extract was made.',
      )
    })

    it('is the command’s own to refuse where it is no day', () => {
      expect(wrong('2026-11-31') ?? '').not.toContain('still to come')
    })
  },
)

describe('a command that takes an extract', () => {
  it('says its own wrong usage first', () => {
    const apply = upToToday(intakeApply, () => today)
    expect(apply.wrongUsage?.({ values: { 'as-at': '2099-01-01' }, positionals: [] })).toContain(
      'Name one file',
    )
  })
})
