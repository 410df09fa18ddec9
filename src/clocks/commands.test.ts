import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Command, CommandArguments } from '../kernel/index.ts'
import { clocksDue, clocksList } from './commands.ts'
import { clockRules } from './rules/index.ts'

async function said(command: Command, positionals: string[], values: CommandArguments['values'] = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    progress: () => undefined,
  }
  if (command.needsRecord) throw new Error('counting days needs no record')
  const code = await command.run({ positionals, values }, io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('los clocks due', () => {
  it('prints the date first, then the sum and the source with its mark', async () => {
    const { code, out, err } = await said(clocksDue, ['ilacs.statement.publish'], { from: '2020-04-08' })
    expect([code, err]).toEqual([0, ''])
    const lines = out.split('\n')
    expect(lines[0]).toBe('Publish and send the statement of proposed action: Tuesday 21 July 2020')
    expect(out).toContain('104 days; less 30 weekend days and 4 bank holidays leaves 70')
    expect(out).toContain('Checked against a secondary source only')
    expect(out).toContain('Regulation 3 itself has not been read word for word')
  })

  it('prints JSON alone when asked', async () => {
    const { code, out } = await said(clocksDue, ['ilacs.statement.publish'], {
      from: '2020-04-08',
      json: true,
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      rule: 'ilacs.statement.publish',
      title: 'Publish and send the statement of proposed action',
      from: '2020-04-08',
      due: '2020-07-21',
      limit: { count: 70, unit: 'working days', direction: 'after' },
      convention: 'day after',
      basis: 'statute',
      source: { provision: 'regulation 3, with section 137 of the Act' },
      verified: true,
    })
    const { arithmetic, note } = z
      .looseObject({ arithmetic: z.array(z.string()), note: z.string() })
      .parse(JSON.parse(out))
    expect(arithmetic.at(-1)).toBe('Day 70, the last, is Tuesday 21 July 2020.')
    expect(note).toContain('has not been read word for word')
  })

  it('says of a local limit that nobody has verified it', async () => {
    const { out } = await said(clocksDue, ['gov.call_in'], { from: '2020-06-18', json: true })
    expect(JSON.parse(out)).toMatchObject({ due: '2020-06-25', basis: 'local', verified: false })
    const { out: words } = await said(clocksDue, ['gov.call_in'], { from: '2020-06-18' })
    expect(words).toContain('Not verified: check it before relying on it')
  })

  it.each([
    ['an unknown limit', ['jtai.statment'], { from: '2020-04-08' }, 1, 'the nearest are jtai.statement,'],
    ['a day before the law', ['gov.agenda'], { from: '2012-01-05' }, 1, 'was not in force on 5 January 2012'],
    ['a day beyond the calendar', ['gov.agenda'], { from: '2031-01-05' }, 1, 'known for 2012 to 2028 only'],
    [
      'a day in another form',
      ['gov.agenda'],
      { from: '5/1/2020' },
      2,
      '“5/1/2020” is not a day in the form YYYY-MM-DD',
    ],
    [
      'a day that does not exist',
      ['gov.agenda'],
      { from: '2021-02-29' },
      2,
      'is not a day in the form YYYY-MM-DD',
    ],
    ['no day', ['gov.agenda'], {}, 2, 'From which day?'],
    ['no limit', [], { from: '2020-04-08' }, 2, 'Which time limit?'],
    ['two limits', ['gov.agenda', 'jtai.statement'], { from: '2020-04-08' }, 2, 'One time limit at a time'],
  ])('says in a sentence what is wrong with %s', async (_, positionals, values, code, sentence) => {
    const plain = await said(clocksDue, positionals, values)
    expect(plain).toMatchObject({ code, out: '' })
    expect(plain.err).toContain(sentence)
    expect(await said(clocksDue, positionals, { ...values, json: true })).toEqual(plain)
  })
})

describe('los clocks list', () => {
  it('prints every rule with its id, its limit and its mark', async () => {
    const { code, out } = await said(clocksList, [])
    expect(code).toBe(0)
    expect(clockRules.filter(({ id }) => !out.includes(id))).toEqual([])
    expect(out).toContain('70 working days after the inspection report is received')
    expect(out).toContain('5 clear working days before the executive meets')
    expect(out).toContain('Not verified: check it before relying on it')
  })

  it('prints JSON alone when asked', async () => {
    const { out } = await said(clocksList, [], { json: true })
    const printed = z.array(z.looseObject({ rule: z.string(), verified: z.boolean() })).parse(JSON.parse(out))
    expect(printed.map(({ rule }) => rule)).toEqual(clockRules.map(({ id }) => id))
    expect(printed.filter(({ verified }) => !verified).map(({ rule }) => rule)).toContain('gov.call_in')
  })

  it('takes no words', async () => {
    expect(await said(clocksList, ['gov.agenda'])).toMatchObject({ code: 2, out: '' })
  })
})
