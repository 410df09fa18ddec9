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

const act =
  (instrument: string, address: string, part = 'section') =>
  (provision: string): Instrument => ({
    instrument,
    provision: `${part} ${provision}`,
    url: `${legislation}/${address}/${part}/${firstNumber(provision)}`,
  })

/** `31ZA, put in by …` → `31ZA`: the part of a provision that its address is made of. */
const firstNumber = (provision: string): string => /^[0-9A-Z]+/.exec(provision)?.[0] ?? ''

const regulations = (instrument: string, address: string) => act(instrument, address, 'regulation')

/** An instrument that is cited by the subject of its parts, since the parts themselves were not read. */
const whole =
  (instrument: string, address: string) =>
  (provision: string): Instrument => ({ instrument, provision, url: `${legislation}/${address}` })

export const childrenAct = act('Children Act 1989', 'ukpga/1989/41')
export const housingAct = act('Housing Act 1996', 'ukpga/1996/52')
export const freedomOfInformation = act('Freedom of Information Act 2000', 'ukpga/2000/36')
export const dataAct = act('Data (Use and Access) Act 2025', 'ukpga/2025/18')

export const carePlanning = regulations(
  'The Care Planning, Placement and Case Review (England) Regulations 2010',
  'uksi/2010/959',
)
export const careLeavers = regulations('The Care Leavers (England) Regulations 2010', 'uksi/2010/2571')
export const secureAccommodation = regulations(
  'The Children (Secure Accommodation) Regulations 1991',
  'uksi/1991/1505',
)
export const adoptionAgencies = regulations('The Adoption Agencies Regulations 2005', 'uksi/2005/389')
export const adoptionInformation = regulations(
  'The Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005',
  'uksi/2005/888',
)
export const fosteringServices = regulations(
  'The Fostering Services (England) Regulations 2011',
  'uksi/2011/581',
)
export const privateFostering = regulations(
  'The Children (Private Arrangements for Fostering) Regulations 2005',
  'uksi/2005/1533',
)
export const childrensHomes = regulations("The Children's Homes (England) Regulations 2015", 'uksi/2015/541')
export const representations = regulations(
  'The Children Act 1989 Representations Procedure (England) Regulations 2006',
  'uksi/2006/1738',
)
export const equalityDuties = regulations(
  'The Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017',
  'uksi/2017/353',
)

export const reviewOfDeterminations = whole(
  'The Independent Review of Determinations (Adoption and Fostering) Regulations 2009',
  'uksi/2009/395',
)
export const suitabilityOrder = whole(
  'The Homelessness (Suitability of Accommodation) (England) Order 2003',
  'uksi/2003/3326',
)
export const coronavirusRegulations = whole(
  'The Adoption and Children (Coronavirus) (Amendment) Regulations 2020',
  'uksi/2020/445',
)
export const secondCoronavirusRegulations = regulations(
  'The Adoption and Children (Coronavirus) (Amendment) (No. 2) Regulations 2020',
  'uksi/2020/909',
)

export const supportedAccommodation = (provision: string, regulation: string): Instrument => ({
  instrument: 'The Supported Accommodation (England) Regulations 2023',
  provision,
  url: `${legislation}/uksi/2023/416${regulation === '' ? '' : `/regulation/${regulation}`}`,
})

export const ukGdpr = (article: string, provision: string): Instrument => ({
  instrument: 'UK General Data Protection Regulation',
  provision: `article ${provision}`,
  url: `${legislation}/eur/2016/679/article/${article}`,
})
