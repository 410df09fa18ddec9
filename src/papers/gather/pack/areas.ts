import { inUnit } from '../../../indicators/index.ts'
import type { Evidence, PlanArea, PlanMeasure, PlanWithAreas } from '../../../plan/index.ts'
import { evidenceInWords, speaksOn } from '../../../plan/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Picture } from '../../document/index.ts'
import type {
  AreaMeasureFacts,
  AreaPageFacts,
  DecidedFacts,
  Level,
  PieceOfEvidenceFacts,
} from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import { written } from '../not-known.ts'
import { chartFacts } from './charts.ts'
import { areaCourse, lateFacts, mayTell } from './course.ts'

type Pictures = Readonly<Record<string, Picture>>

export const pieceFacts = ({
  id,
  actionId,
  kind,
  title,
  evidenceOn,
  direction,
  quality,
}: Evidence): PieceOfEvidenceFacts => ({
  id: String(id),
  actionId: String(actionId),
  kind: evidenceInWords[kind],
  title,
  on: evidenceOn,
  direction,
  quality,
})

/** What counts on the day, the newest first. */
const speaking = (area: PlanArea, day: IsoDate): readonly Evidence[] =>
  area.actions
    .flatMap(({ evidence }) => evidence)
    .filter((piece) => speaksOn(piece, day))
    .toSorted((one, other) => other.evidenceOn.localeCompare(one.evidenceOn))

function measureFacts(measure: PlanMeasure, level: Level): { facts: AreaMeasureFacts; pictures: Pictures } {
  const { title, words, standing, target, unit } = measure
  const id = `plan-${measure.id}`
  if (!mayTell(level)) {
    const held = { words: notKnown, standing: notKnown, target: notKnown, chart: notKnown }
    return { facts: { id, title, ...held }, pictures: {} }
  }
  const { chart, pictures } = chartFacts(id, title, measure.chart)
  const aimedAt = target === null ? notKnown : known(inUnit(target, unit))
  return {
    facts: { id, title, words: known(words), standing: known(standing), target: aimedAt, chart },
    pictures,
  }
}

function areaPage(area: PlanArea, whole: PlanWithAreas, level: Level, decided: readonly DecidedFacts[]) {
  const measures = area.measures.map((measure) => measureFacts(measure, level))
  const page: AreaPageFacts = {
    ...areaCourse(area, level),
    finding: area.findings.map(({ text }) => text).join(' ') || area.title,
    outcome: written(area.outcome),
    sponsor: area.sponsor === null ? notKnown : known(area.sponsor.title),
    deliveryBecause: area.delivery.because,
    // Reasons of impact quote what measures came to.
    impactBecause: mayTell(level) ? area.impact.because : [],
    actions: area.actions.map(lateFacts),
    measures: measures.map(({ facts }) => facts),
    evidence: speaking(area, whole.day).map(pieceFacts),
    decisions: decided,
  }
  const pictures: Pictures = Object.fromEntries(measures.flatMap((one) => Object.entries(one.pictures)))
  return { page, pictures }
}

/** Each area on a page of its own, with the charts of its measures as far as the level allows. */
export function areasGathered(
  whole: PlanWithAreas,
  level: Level,
  decidedOn: (areaId: number) => readonly DecidedFacts[],
): { areaPages: readonly AreaPageFacts[]; pictures: Pictures } {
  const pages = whole.areas.map((area) => areaPage(area, whole, level, decidedOn(area.id)))
  return {
    areaPages: pages.map(({ page }) => page),
    pictures: Object.fromEntries(pages.flatMap(({ pictures }) => Object.entries(pictures))),
  }
}
