import type { Finding } from '../checker/index.ts'
import type { KeptPaper, PaperId, PartId, TemplateField } from '../model/index.ts'
import { adviceHref, partHref } from './places.ts'

type Line = TemplateField['id']

/** The field of the header form that answers a line of the header block. */
const fieldOfLine: Readonly<Record<Line, string>> = {
  'strategic aim': 'strategicAim',
  'key decision': 'keyDecision',
  'forward plan': 'listed',
  'not on forward plan': 'listed',
  urgency: 'urgency',
  exempt: 'exempt',
  'cabinet member': 'cabinetMember',
  'contact officers': 'contactOfficers',
  wards: 'wards',
}

/** Rules that are mended in one field of the header form, whatever the place they name. */
const fieldOfRule: Readonly<Partial<Record<string, string>>> = {
  'decision.key-decision': 'keyDecisionBecause',
  'decision.publication': 'publishedOn',
  'wording.title': 'title',
}

/** The field of the advice from which a part is filled; an entry that is missing is a new one. */
const adviceOfPart: Readonly<Partial<Record<PartId, string>>> = {
  consultation: 'consultation/new#who',
  'alternative options': 'options/new#option',
  'data protection': 'data-protection#outcome',
  equality: 'equality#outcome',
  'community safety': 'community-safety#from',
  health: 'health#from',
  'background papers': 'sources/new#title',
}

/** The form from which a part is filled, with all its entries where it has several. */
export function adviceFormOf(id: PaperId, part: PartId): string | undefined {
  if (part === 'background') return adviceHref(id, 'findings')
  const [piece] = adviceOfPart[part]?.split('#') ?? []
  if (piece === undefined) return undefined
  return piece.endsWith('/new') ? `${adviceHref(id)}#${piece.replace('/new', '')}` : adviceHref(id, piece)
}

/** What is missing from a part that people told: it is told, whether or not somebody typed over the part. */
const missingAdvice = new Set([
  'consultation.nobody',
  'consultation.children',
  'consultation.groups',
  'decision.options',
  'data-protection.reason',
  'equality.reason',
  'implications.bare-none',
  'background.relied-on',
])

/** Where the record behind a part that follows it is corrected. */
const recordOfPart: Readonly<Partial<Record<PartId, string>>> = {
  recommendations: '/funding',
  finance: '/funding',
  conclusion: '/funding',
  'next steps': '/governance',
  'governance appendix': '/governance',
}

/** Faults that lie in the record, as long as the part only repeats it. */
const inTheRecord = new Set(['wording.not-known', 'money.amount', 'money.split'])

function inHeader({ rule, where: { line } }: Finding): string {
  const field = fieldOfRule[rule] ?? (line && fieldOfLine[line]) ?? 'title'
  return `header#${field}`
}

/** What the two sentences of the background say is advice; the rest of it is the inspection's. */
const backgroundAdvice = ({ found }: Finding): string | undefined =>
  found.includes('immediate risk')
    ? 'findings#immediateRisk'
    : found.includes('leaders knew')
      ? 'findings#expected'
      : undefined

/** Where a part's fault is mended, when its own text is not the place; undefined: its text is. */
function behindPart(kept: KeptPaper, finding: Finding, part: PartId): string | undefined {
  const follows = !kept.editVersions.has(part)
  const told = part === 'background' ? backgroundAdvice(finding) : adviceOfPart[part]
  const isTold = missingAdvice.has(finding.rule) || (follows && finding.rule === 'wording.not-known')
  if (told !== undefined && isTold) return adviceHref(kept.id, told)
  return follows && inTheRecord.has(finding.rule) ? recordOfPart[part] : undefined
}

/** The field that mends a finding: of the header, of what people tell the paper, of the record, or the part's own text. */
export function mendHref(kept: KeptPaper, finding: Finding): string {
  const { section } = finding.where
  if (finding.rule.startsWith('clearance.')) return `/papers/${kept.id}/work#clearances`
  if (finding.rule.startsWith('late.')) return `/papers/${kept.id}/work/late#circumstances`
  if (section === 'title' || section === 'header' || section === 'whole paper')
    return `/papers/${kept.id}/${inHeader(finding)}`
  return behindPart(kept, finding, section) ?? `${partHref(kept.id, section)}#text`
}
