export const callInOutcomes = ['upheld', 'referred back', 'referred to full council'] as const
export type CallInOutcome = (typeof callInOutcomes)[number]

export const callInAnswers = ['stands', 'changed', 'withdrawn'] as const
export type CallInAnswer = (typeof callInAnswers)[number]
