/** How likely harm to people is, and how bad it would be. */
export const likelihoods = ['remote', 'possible', 'probable'] as const
export type Likelihood = (typeof likelihoods)[number]
export const severities = ['minimal', 'significant', 'severe'] as const
export type Severity = (typeof severities)[number]
export type Level = 'low' | 'medium' | 'high'

export interface Rated {
  readonly likelihood: Likelihood
  readonly severity: Severity
}

/** A risk to people, not to the council. */
export interface DataRisk {
  readonly risk: string
  readonly before: Rated
  readonly measures: string
  readonly residual: Rated
}

const matrix: Readonly<Record<Severity, Readonly<Record<Likelihood, Level>>>> = {
  minimal: { remote: 'low', possible: 'low', probable: 'low' },
  significant: { remote: 'low', possible: 'medium', probable: 'high' },
  severe: { remote: 'medium', possible: 'high', probable: 'high' },
}

/** Likelihood and severity together, by one table for everybody. */
export const levelOf = ({ likelihood, severity }: Rated): Level => matrix[severity][likelihood]

/** Whether a high risk remains after every measure: then the Commissioner is consulted before anything begins. */
export const highRemains = (risks: readonly DataRisk[]): boolean =>
  risks.some(({ residual }) => levelOf(residual) === 'high')

export const ratedWords = (rated: Rated): string =>
  `${levelOf(rated)} (${rated.likelihood}, ${rated.severity})`
