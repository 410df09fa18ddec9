export const escalationSources = ['meeting', 'exception', 'action', 'risk'] as const
export type EscalationSource = (typeof escalationSources)[number]

export const escalationAnswers = ['agreed', 'agreed in part', 'not agreed', 'taken further up'] as const
export type EscalationAnswer = (typeof escalationAnswers)[number]
