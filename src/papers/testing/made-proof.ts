import { isoDate } from '../../kernel/index.ts'
import type { EvidenceFacts, PackFacts } from '../model/index.ts'
import { known } from '../model/index.ts'

const piece = {
  id: '1',
  actionId: '11',
  kind: 'Audit',
  title: 'Audit of visits in two teams',
  on: isoDate('2026-08-03'),
  direction: 'supports',
  quality: 'adequate',
} as const

export const madeEvidence: EvidenceFacts = {
  kinds: [
    { kind: 'Data', supports: 0, contradicts: 0, latest: 'not known' },
    { kind: 'Audit', supports: 1, contradicts: 0, latest: known(piece.on) },
  ],
  pieces: [{ ...piece, reference: '1.1' }],
}

const logged = {
  id: '9',
  words: 'Tell members how visits are recorded',
  owner: 'Head of Safeguarding',
  agreedOn: isoDate('2026-07-07'),
  due: known(isoDate('2026-08-20')),
  standing: 'overdue',
}

/** What proves that a made-up plan answers its findings, what was promised, and what is challenged. */
export const madeProof: Pick<
  PackFacts,
  'coverage' | 'submission' | 'log' | 'risks' | 'likeCases' | 'challenges' | 'questions' | 'promises'
> = {
  coverage: {
    says: 'Of 2 findings, all have an action, 1 a measure; 1 has all four.',
    rows: [
      {
        position: 1,
        finding: 'The timeliness of visits.',
        area: known('1. Visits'),
        actions: [{ id: '11', words: '1.1 Visit every child in time', status: 'late' }],
        measures: ['Children visited in time'],
        evidence: ['Audit, 3 August 2026'],
        governance: 'Improvement Board; last decided on 7 July 2026',
        missing: [],
      },
      {
        position: 2,
        finding: 'The quality of plans.',
        area: known('2. Plans'),
        actions: [],
        measures: [],
        evidence: [],
        governance: 'Improvement Board; no decision about it on record',
        missing: ['action', 'measure', 'evidence', 'decision'],
      },
    ],
  },
  submission: {
    inspectionId: '1',
    state: 'running',
    words: '52 days left. Still to do: send it to Ofsted (the Chief Inspector), publish it',
    dueOn: known(isoDate('2026-10-22')),
    arithmetic: known('70 working days after 15 July 2026'),
    done: [],
    approved: known({ number: 1, on: isoDate('2026-07-07') }),
  },
  log: { open: [logged], overdue: 1, ended: [{ ...logged, id: '8', standing: 'kept' }] },
  risks: [
    {
      id: '1',
      reference: 'R1',
      says: 'Two posts are vacant. Visits are missed. Children wait.',
      owner: known('Director of Children’s Services'),
      rating: 'likely (4) × major (4) = 16',
      level: 'very high',
      high: true,
      controls: known('Agency cover'),
      reviewOn: known(isoDate('2026-08-20')),
      overdue: true,
    },
  ],
  likeCases: {
    rows: known([{ id: 'visits', title: 'Visits to children of an age', groups: 4, differing: 1 }]),
  },
  challenges: { themes: known([{ theme: 'drift and delay', raised: 3, open: 1, late: 1 }]) },
  questions: [{ question: 'What has held up area 1?', because: 'One of its actions is late.' }],
  promises: [
    {
      id: '9',
      words: logged.words,
      by: logged.owner,
      on: logged.agreedOn,
      due: logged.due,
      standing: 'overdue',
    },
  ],
}
