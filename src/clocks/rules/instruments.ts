import type { Instrument } from '../model.ts'

const legislation = 'https://www.legislation.gov.uk'

/** What section 137 leaves to regulations: how soon and in what manner the report and the statement are published. */
export const inspectionRegulations = (regulation: string): Instrument => ({
  instrument: 'The Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007',
  provision: `regulation ${regulation}, with section 137 of the Act`,
  url: `${legislation}/uksi/2007/462/regulation/${regulation}/made`,
})

export const jointAreaReviewRegulations = (regulation: string): Instrument => ({
  instrument: 'The Children Act 2004 (Joint Area Reviews) Regulations 2015',
  provision: `regulation ${regulation}`,
  url: `${legislation}/uksi/2015/1792/made`,
})

export const executiveRegulations = (provision: string): Instrument => ({
  instrument:
    'The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012',
  provision: `regulation ${provision}`,
  url: `${legislation}/uksi/2012/2089/regulation/${Number.parseInt(provision, 10)}/made`,
})

/** Ofsted's framework for inspecting local authority children’s services. */
export const inspectionFramework = (about: string): Instrument => ({
  instrument: 'Ofsted, Inspecting local authority children’s services (ILACS)',
  provision: about,
  url: 'https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018',
})
