import { ask, askingForm } from '../../forms/index.ts'
import { longDate } from '../../kernel/index.ts'
import { keptFacts } from '../agenda/opening.ts'
import { doneKinds, recordDone } from '../deadlines-done.ts'

const doneInWords: Readonly<Record<(typeof doneKinds)[number], string>> = {
  'notice of key decisions': 'Notice of key decisions was published',
  drafts: 'Drafts came in',
  clearance: 'Clearance was given',
  papers: 'Agenda and papers went out',
  decisions: 'The decisions were published',
}

/** That drafts, clearance, notices, papers and decisions were done: by whoever keeps the body's agenda. */
export const doneRoutes = askingForm({
  path: '/governance/meetings/:id/done',
  permission: 'change meetings',
  find: keptFacts,
  frame: ({ meeting, body }) => ({
    title: 'Record as done',
    caption: `${body.name}, ${longDate(meeting.heldOn)}`,
    lede: 'What is recorded here is owed by nobody any more.',
    breadcrumbs: [
      { text: 'Governance', href: '/governance' },
      { text: meeting.title, href: `/governance/meetings/${meeting.id}` },
      { text: 'Record as done' },
    ],
    save: 'Record it',
  }),
  questions: ({ today }) => ({
    kind: ask.radios(
      'What was done?',
      doneKinds.map((kind) => ({ value: kind, text: doneInWords[kind] })),
      { missing: 'Choose what was done' },
    ),
    on: ask.day('On which day?', { missing: 'Enter the day', upTo: today }),
    note: ask.line('By whom, or where is it published? (optional)', { most: 300 }),
  }),
  save: async (tx, { meeting }, { kind, on, note = '' }) => {
    await recordDone(tx, meeting, { kind, on, note })
    return { ok: true, goTo: `/governance/meetings/${meeting.id}` }
  },
})
