import type { IsoDate } from '../../kernel/index.ts'
import type { HouseStyle, Picture } from '../document/index.ts'
import type { AnalysisFacts, ApprovedWords } from './plan-words.ts'
import type { Known } from './known.ts'
import type { PackFacts } from './pack-facts.ts'

/**
 * What a paper is told, gathered once and handed to the pure fillers: what every paper knows, and of the record no more
 * than its pieces ask for. Free text (`analysis`, `outcome` …) is as people typed it, in the markup of `document/text`.
 * People are posts.
 */
export interface BaseFacts {
  readonly council: string
  readonly meeting: { readonly body: string; readonly on: Known<IsoDate> }
  readonly posts: ResponsiblePosts
  readonly pictures: Readonly<Record<string, Picture>>
  /** The council's own look, where it has set one. */
  readonly style?: HouseStyle | undefined
}

/** Everything that the record can tell a paper. */
export interface RecordFacts extends PackFacts {
  readonly inspection: InspectionFacts
  readonly areas: readonly AreaFacts[]
  readonly strengths: readonly StrengthFacts[]
  readonly plan: PlanFacts
  readonly duties: readonly DutyFacts[]
  readonly governance: readonly BodyFacts[]
  readonly funding: readonly FundingFacts[]
  readonly vacancies: VacancyFacts
  readonly consultation: readonly (ConsultationFacts | NotAskedFacts)[]
  readonly options: readonly OptionFacts[]
  readonly dataProtection: Known<AssessmentFacts>
  readonly equality: Known<AssessmentFacts>
  readonly communitySafety: Known<ImplicationFacts>
  readonly health: Known<ImplicationFacts>
  readonly sources: readonly SourceFacts[]
}

export type FactName = keyof RecordFacts

/** What a piece is told that needs these facts. */
export type Told<Name extends FactName> = BaseFacts & Pick<RecordFacts, Name>

/** What was gathered for one paper. */
export type GatheredFacts = BaseFacts & Partial<RecordFacts>

/** What a Cabinet report is told. */
export type CabinetReportFacts = Told<
  | 'inspection'
  | 'areas'
  | 'strengths'
  | 'plan'
  | 'duties'
  | 'governance'
  | 'funding'
  | 'vacancies'
  | 'consultation'
  | 'options'
  | 'dataProtection'
  | 'equality'
  | 'communitySafety'
  | 'health'
  | 'sources'
>

export interface ResponsiblePosts {
  /** Who would finalise the plan: 'Director of Children’s Services'. */
  readonly director: Known<string>
  readonly portfolioHolder: Known<string>
}

export interface InspectionFacts {
  readonly id: string
  /** Who inspected: 'Ofsted'. */
  readonly inspectors: string
  readonly authority: string
  /** 'standard inspection', 'short inspection' …, as the framework names it. */
  readonly kind: string
  readonly inspectedFrom: Known<IsoDate>
  readonly inspectedTo: Known<IsoDate>
  readonly publishedOn: Known<IsoDate>
  readonly receivedOn: Known<IsoDate>
  readonly judgements: readonly JudgementFacts[]
  /** What inspectors said about children at immediate risk, in our words. */
  readonly immediateRisk: Known<string>
  /** How the findings compare with what leaders already knew. */
  readonly expected: Known<string>
}

export interface JudgementFacts {
  readonly id: string
  readonly strand: string
  readonly grade: string
  readonly selfEvaluation: Known<string>
}

export interface AreaFacts {
  readonly id: string
  readonly reference: string
  /** Word for word as the inspectors wrote it. */
  readonly text: string
  readonly priority: boolean
  readonly analysis: Known<AnalysisFacts>
  /** Which of its words stand so in the plan that was approved last; left out where none do. */
  readonly approved?: ApprovedWords | undefined
  /** Titles of the measures that are joined to it or to its actions: of what they count, they are the source. */
  readonly measured?: readonly string[] | undefined
  readonly outcome: Known<string>
  readonly sponsor: Known<string>
  readonly actions: readonly ActionFacts[]
}

export interface ActionFacts {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly lead: Known<string>
  readonly due: Known<IsoDate>
  /** Computed from dates and milestones: 'on track', 'late' … */
  readonly status: string
}

export interface StrengthFacts {
  readonly id: string
  readonly text: string
  /** The report's paragraph: '22'. */
  readonly paragraph: Known<string>
  readonly owner: Known<string>
}

export interface PlanFacts {
  readonly id: string
  readonly title: string
  /** The plans that carry the detail: 'the children’s social care service plan'. */
  readonly informedBy: readonly string[]
}

/** A duty the inspection brings with it, from `clocks`: what must be done, by when, and the arithmetic. */
export interface DutyFacts {
  readonly id: string
  /** 'written statement of proposed action' */
  readonly what: string
  /** What the law asks, as one sentence in our words. */
  readonly duty: string
  /** 'Education and Inspections Act 2006, section 137' */
  readonly source: string
  readonly dueOn: Known<IsoDate>
  /** '70 working days after 8 April 2020' */
  readonly arithmetic: Known<string>
  readonly sentTo: readonly string[]
}

export interface BodyFacts {
  readonly id: string
  readonly name: string
  readonly purpose: Known<string>
  /** The post that chairs it; many bodies are chaired by somebody who holds none of the council's posts. */
  readonly chair: Known<string>
  readonly reportsTo: readonly string[]
  readonly scrutinisedBy: readonly string[]
  /** 'every six weeks' */
  readonly meets: Known<string>
}

export interface FundingFacts {
  readonly id: string
  /** 'training in the practice model' */
  readonly purpose: string
  /** More about it, typed: what is bought and why. */
  readonly note: string
  readonly total: Known<Amount>
  readonly years: Known<number>
  readonly includes: readonly { readonly what: string; readonly amount: Amount }[]
  readonly sources: readonly { readonly name: string; readonly amount: Known<Amount> }[]
}

export interface Amount {
  readonly pence: number
  /** Whether the record itself calls it an estimate. */
  readonly about: boolean
}

export interface VacancyFacts {
  readonly posts: readonly VacantPost[]
  /** How the cover is paid for, typed. */
  readonly cost: Known<string>
}

export interface VacantPost {
  readonly id: string
  readonly title: string
  readonly fullTimeEquivalent: number
  readonly coveredBy: 'agency staff' | 'an acting member of staff' | 'nobody'
  /** When a permanent member of staff joins: the words ('July 2020') and the last day they can mean. */
  readonly joins: Known<{ readonly words: string; readonly by: IsoDate } | 'nobody appointed'>
}

export interface ConsultationFacts {
  readonly id: string
  /** 'young people in care', 'foster carers', 'social workers' */
  readonly who: string
  readonly on: Known<IsoDate>
  readonly said: string
  readonly changed: Known<string>
  /** Of the groups that the template names: 'parents and carers'. */
  readonly group?: string | undefined
}

/** A group that was not asked, and why. */
export interface NotAskedFacts {
  readonly id: string
  readonly group: string
  readonly because: string
}

export interface OptionFacts {
  readonly id: string
  readonly option: string
  readonly whyNot: string
}

export interface AssessmentFacts {
  readonly id: string
  /** An assessment on record may also be on its way: a paper says so, and not that it is done. */
  readonly outcome: 'completed' | 'screened: not needed' | 'being made'
  readonly on: Known<IsoDate>
  readonly because: Known<string>
}

export interface ImplicationFacts {
  readonly id: string
  /** Whose advice it is: 'Community Safety Manager'. */
  readonly from: string
  readonly says: string
}

/** A document the report relies on. Published works are named but are not background papers in law. */
export interface SourceFacts {
  readonly id: string
  readonly title: string
  readonly published: boolean
  readonly where: Known<string>
}
