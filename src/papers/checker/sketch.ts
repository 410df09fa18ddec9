import type { IsoDate } from '../../kernel/index.ts'
import { parseText } from '../document/index.ts'
import type {
  CabinetHeader,
  NamedPart,
  Paper,
  PaperTemplate,
  PaperWork,
  StatutoryDate,
} from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'
import { cabinetReport, framesOf } from '../templates/index.ts'

/** What an example of a rule needs to say; the rest of the paper is not there. */
export interface Sketch {
  readonly parts?: Readonly<Partial<Record<NamedPart, string>>>
  readonly title?: string
  readonly header?: Partial<CabinetHeader>
  readonly meetingOn?: IsoDate
  readonly publishedOn?: IsoDate
  readonly statutoryDates?: readonly StatutoryDate[]
  readonly audience?: Paper['audience']
  /** Of a Cabinet report, unless the example is about another. */
  readonly template?: PaperTemplate
  readonly work?: PaperWork
}

const header: CabinetHeader = {
  strategicAim: known('Children are safe'),
  keyDecision: known({ answer: 'yes', because: notKnown }),
  forwardPlan: known({ listed: 'yes', reference: known('EX/1') }),
  exempt: known({ answer: 'no' }),
  cabinetMember: known('Portfolio holder for children'),
  contactOfficers: ['Head of Safeguarding'],
  wards: known('All'),
}

const knownIf = <T>(value: T | undefined) => (value === undefined ? notKnown : known(value))

/** The smallest paper that says this. Sections are typed as people type them. */
export function sketch({ parts = {}, template = cabinetReport, ...about }: Sketch): Paper {
  const written = new Map(Object.entries(parts))
  return {
    template,
    council: 'Exampleshire Council',
    title: about.title ?? 'Improvement plan',
    reportOf: known('Director of Children’s Services'),
    meeting: { body: 'Cabinet', on: knownIf(about.meetingOn) },
    publishedOn: knownIf(about.publishedOn),
    audience: about.audience ?? 'public',
    header: { ...header, ...about.header },
    parts: framesOf(template).flatMap((frame) => {
      const typed = written.get(frame.id)
      return typed === undefined ? [] : [{ ...frame, blocks: parseText(typed) }]
    }),
    statutoryDates: about.statutoryDates ?? [],
    formatsPhone: known('01234 567890'),
    pictures: {},
    ...(about.work && { work: about.work }),
  }
}
