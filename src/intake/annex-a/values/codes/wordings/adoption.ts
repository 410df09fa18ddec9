import type { Wordings } from './wording.ts'

export const noLongerPlacedReason: Wordings = {
  spellings: [],
  patterns: [
    [/needs changed|change of plan|overturned/, 'RD1'],
    [/court did not|not granted/, 'RD2'],
    [/adopters.*(?:cannot|could not|not)|no adopters/, 'RD3'],
    [/other reason|disruption/, 'RD4'],
  ],
}

export const leavingReason: Wordings = {
  spellings: [
    ['withdrew', '1'],
    ['on hold', '2'],
    ['refused', '3'],
  ],
  patterns: [
    [/withdr/, 'withdrew'],
    [/hold/, 'on hold'],
    [/refus/, 'refused'],
  ],
}
