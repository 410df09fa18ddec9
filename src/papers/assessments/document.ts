import type { IsoDate } from '../../kernel/index.ts'
import { longDate, lowerFirst } from '../../kernel/index.ts'
import { bullets, gap, numbered, plain, say, section, table, text, words } from '../document/build.ts'
import type { Block, Details, Document, HouseStyle, Inline } from '../document/index.ts'
import { parseText } from '../document/index.ts'
import type { Assessment, Signature } from './model/index.ts'
import {
  commissionerWords,
  formOf,
  groups,
  ratedWords,
  sourceWords,
  standingOf,
  stillStands,
} from './model/index.ts'

const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)

type Entry = Details['entries'][number]
const entry = (term: string, ...lines: readonly (readonly Inline[])[]): Entry => ({ term, lines })

function opening(assessment: Assessment): Details {
  const { about, owner, reviewOn, links } = assessment
  return {
    kind: 'details',
    entries: [
      entry('How far it is', [text(capital(standingOf(assessment)))]),
      entry('About', [about.trim() === '' ? gap('what is assessed') : text(about)]),
      entry('Kept by', [owner ? text(owner.title) : gap('which post keeps it')]),
      entry('Next review', [reviewOn ? text(longDate(reviewOn)) : gap('when it is looked at again')]),
      ...(links.length === 0
        ? []
        : [entry('Linked to', ...links.map(({ to, words: named }) => [text(`${capital(to)}: ${named}`)]))]),
    ],
  }
}

function signatureWords(assessment: Assessment, signature: Signature): Inline[] {
  const { outcome, words: why, post, on } = signature
  const came = outcome === undefined ? '' : `${capital(outcome)}. `
  const since = stillStands(assessment, signature)
    ? ''
    : ' What stands here was changed since: it is to be signed again.'
  return say`${came}${why} Signed by the ${post.title} on ${longDate(on)}.${since}`
}

/** The last name under it, or that there is none. */
function signed(assessment: Assessment, what: Signature['what'], none: string): Block[] {
  const last = assessment.signatures.findLast((signature) => signature.what === what)
  return [numbered(last ? signatureWords(assessment, last) : [gap(none), text('.')])]
}

function screening(assessment: Assessment): Block[] {
  const { said } = assessment
  const rows = formOf(assessment).screening.map(({ id, asks }) => {
    const given = said.screening[id]
    return [
      say`${asks}`,
      [given ? text(capital(given.answer)) : gap('answer')],
      [given && given.because !== '' ? text(given.because) : gap('reason')],
    ]
  })
  return [
    section('Screening'),
    table('What was asked first', [words('Question'), words('Answer'), words('Why')], rows),
    ...signed(assessment, 'screening', 'what the screening came to, and who signed it'),
  ]
}

function sections(assessment: Assessment): Block[] {
  return formOf(assessment).sections.flatMap(({ id, title, asks }) => {
    const written = parseText(assessment.said.sections[id] ?? '')
    const also = id === 'commissioner' ? [numbered([text(commissionerWords(assessment))])] : []
    const missing = also.length === 0 ? [numbered([gap(lowerFirst(asks).replace(/\.$/, '')), text('.')])] : []
    return [section(title), ...also, ...(written.length > 0 ? written : missing)]
  })
}

function risks({ said }: Assessment): Block[] {
  const heading = section('Risks to people, and what is done about them')
  if (said.risks.length === 0) return [heading, numbered([gap('which risks to people there are'), text('.')])]
  const rows = said.risks.map(({ risk, before, measures, residual }, index) => [
    [text(String(index + 1))],
    say`${risk}`,
    [text(capital(ratedWords(before)))],
    [measures === '' ? gap('what is done about it') : text(measures)],
    [text(capital(ratedWords(residual)))],
  ])
  const columns = ['Number', 'Risk', 'Before', 'Measures', 'What remains'].map(words)
  return [
    heading,
    plain([text('Level first, then how likely harm is and how bad it would be.')]),
    table('Risks to people', columns, rows),
  ]
}

function perGroup({ said }: Assessment): Block[] {
  const rows = groups.map(({ id, name, protected: byLaw }) => {
    const about = said.groups[id]
    const told = (words: string | undefined, missing: string): Inline[] =>
      words === undefined || words === '' ? [gap(missing)] : [text(words)]
    return [
      [text(byLaw ? name : `${name} (by the council’s choice)`)],
      [about ? text(capital(about.effect)) : gap('effect')],
      told(about?.evidence, 'evidence'),
      told(about?.impact, 'what it means'),
      about?.effect === 'worse' ? told(about.mitigation, 'what is done') : [text(about?.mitigation ?? '')],
    ]
  })
  return [
    section('What it means for each group'),
    table(
      'Protected characteristics',
      ['Group', 'Effect', 'Evidence', 'Impact', 'Mitigation'].map(words),
      rows,
    ),
  ]
}

function end(assessment: Assessment): Block[] {
  const { adviser, law } = formOf(assessment)
  return [
    ...(adviser === undefined
      ? []
      : [
          section(`Advice of ${adviser}`),
          ...signed(assessment, 'advice', `advice of ${adviser}, and who gave it`),
        ]),
    section('Actions'),
    assessment.actions.length === 0
      ? numbered([text('Nothing stands on the action log from this assessment.')])
      : bullets(assessment.actions.map(({ words: promised }) => [text(promised)])),
    section('Sign-off'),
    ...signed(assessment, 'whole', 'who signed the whole, and when'),
    section('Why it is made'),
    ...law.map((source) => numbered([text(sourceWords(source))])),
  ]
}

/** Where screening found that none is needed and nothing more was written, the full form is left out. */
const hasFullForm = (assessment: Assessment): boolean =>
  standingOf(assessment) !== 'not needed' || Object.keys(assessment.said.sections).length > 0

/** An assessment as one document, from which its page, its print and every file of it are made. */
export function assessmentDocument(
  assessment: Assessment,
  council: string,
  day: IsoDate,
  style?: HouseStyle,
): Document {
  const { title } = assessment
  const { name, hasRisks, hasGroups } = formOf(assessment)
  return {
    language: 'en-GB',
    title,
    subject: `${capital(name)}, as at ${longDate(day)}`,
    publisher: style?.name ?? council,
    above: [style?.name ?? council, capital(name)],
    below: [`As at ${longDate(day)}`],
    blocks: [
      opening(assessment),
      ...screening(assessment),
      ...(hasFullForm(assessment)
        ? [
            ...sections(assessment),
            ...(hasRisks ? risks(assessment) : []),
            ...(hasGroups ? perGroup(assessment) : []),
          ]
        : []),
      ...end(assessment),
    ],
    pictures: {},
    ...(style && { style }),
  }
}
