import type { Command, CommandArguments } from '../kernel/index.ts'
import type { DraftAsked, DraftingTable } from './shelf.ts'

/** A number as somebody types it; the text where it is none. */
function numberIn(typed: unknown): number | string | undefined {
  if (typeof typed !== 'string') return undefined
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : typed
}

function readDraft({ positionals, values }: CommandArguments): DraftAsked | string {
  if (positionals.length > 0) return `It takes no words: ${positionals.join(' ')} is too much.`
  const { template } = values
  if (typeof template !== 'string' || template === '') return 'Which kind of paper? Give --template T.'
  const [meeting, plan] = [numberIn(values.meeting), numberIn(values.plan)]
  if (typeof meeting === 'string')
    return `“${meeting}” is not a meeting’s number; its page has it in its address.`
  if (typeof plan === 'string') return `“${plan}” is not a plan’s number.`
  return { template, meeting, plan }
}

const usage = [
  'Usage: los paper draft --template T [--meeting ID] [--plan ID] [--json]',
  '',
  'Draws up a complete draft: every section filled from the record. One that was drawn up before for the meeting is not',
  'drawn up again; its number is printed.',
  '',
  '  --template T   its kind, such as “improvement board pack”; a wrong one is answered with all there are',
  '  --meeting ID   the meeting it is for, by the number in its address; the next of its body where none is given',
  '  --plan ID      the plan it is about; the current one where none is given',
  '  --json         print JSON and nothing else: { id, title, already }',
].join('\n')

/** Draws a paper up from the record, complete, as the button on a meeting's page does. */
export const drafting = <From>(table: DraftingTable<From>): Command<From> => ({
  name: 'paper draft',
  summary: 'draw up a paper from the record, for a meeting or on a plan',
  usage,
  options: {
    template: { type: 'string' },
    meeting: { type: 'string' },
    plan: { type: 'string' },
    json: { type: 'boolean' },
  },
  needsRecord: true,
  wrongUsage: (args) => {
    const read = readDraft(args)
    return typeof read === 'string' ? read : undefined
  },
  async run(args, io, reader) {
    const asked = readDraft(args)
    if (typeof asked === 'string') {
      io.err(asked)
      return 2
    }
    const drafted = await table.draft(reader, asked)
    if (!drafted.ok) {
      io.err(drafted.says)
      return 1
    }
    const { id, title, already } = drafted
    io.out(
      args.values.json === true
        ? JSON.stringify({ id, title, already }, null, 2)
        : `${already ? 'Paper' : 'Drew up paper'} ${id}: ${title}${already ? ' was drawn up before' : ''}. See what it lacks: los paper check ${id}`,
    )
    return 0
  },
})
