/**
 * The councils of England that answer for children's services, by the names the Department for Education lists them under;
 * the last line holds those that have given way to new ones since 2018.
 */
const listed = `
Barking and Dagenham; Barnet; Barnsley; Bath and North East Somerset; Bedford Borough; Bexley; Birmingham; Blackburn with Darwen;
Blackpool; Bolton; Bournemouth, Christchurch and Poole; Bracknell Forest; Bradford; Brent; Brighton and Hove; Bristol, City of;
Bromley; Buckinghamshire; Bury; Calderdale; Cambridgeshire; Camden; Central Bedfordshire; Cheshire East;
Cheshire West and Chester; City of London; Cornwall; Coventry; Croydon; Cumberland; Darlington; Derby; Derbyshire; Devon;
Doncaster; Dorset; Dudley; Durham; Ealing; East Riding of Yorkshire; East Sussex; Enfield; Essex; Gateshead; Gloucestershire;
Greenwich; Hackney; Halton; Hammersmith and Fulham; Hampshire; Haringey; Harrow; Hartlepool; Havering; Herefordshire;
Hertfordshire; Hillingdon; Hounslow; Isle of Wight; Isles of Scilly; Islington; Kensington and Chelsea; Kent;
Kingston Upon Hull, City of; Kingston upon Thames; Kirklees; Knowsley; Lambeth; Lancashire; Leeds; Leicester; Leicestershire;
Lewisham; Lincolnshire; Liverpool; Luton; Manchester; Medway; Merton; Middlesbrough; Milton Keynes; Newcastle upon Tyne; Newham;
Norfolk; North East Lincolnshire; North Lincolnshire; North Northamptonshire; North Somerset; North Tyneside; North Yorkshire;
Northumberland; Nottingham; Nottinghamshire; Oldham; Oxfordshire; Peterborough; Plymouth; Portsmouth; Reading; Redbridge;
Redcar and Cleveland; Richmond upon Thames; Rochdale; Rotherham; Rutland; Salford; Sandwell; Sefton; Sheffield; Shropshire;
Slough; Solihull; Somerset; South Gloucestershire; South Tyneside; Southampton; Southend-on-Sea; Southwark; St. Helens;
Staffordshire; Stockport; Stockton-on-Tees; Stoke-on-Trent; Suffolk; Sunderland; Surrey; Sutton; Swindon; Tameside;
Telford and Wrekin; Thurrock; Torbay; Tower Hamlets; Trafford; Wakefield; Walsall; Waltham Forest; Wandsworth; Warrington;
Warwickshire; West Berkshire; West Northamptonshire; West Sussex; Westminster; Westmorland and Furness; Wigan; Wiltshire;
Windsor and Maidenhead; Wirral; Wokingham; Wolverhampton; Worcestershire; York;
Bournemouth; Cumbria; Northamptonshire; Poole`

export const councils: readonly string[] = listed
  .replace(/\s+/g, ' ')
  .split(';')
  .map((name) => name.trim())

/** What else they are called, and a company that runs one council's services and does not bear its name. */
const otherNames: Readonly<Record<string, string>> = {
  'Bath and NE Somerset': 'Bath and North East Somerset',
  BCP: 'Bournemouth, Christchurch and Poole',
  Bedford: 'Bedford Borough',
  Blackburn: 'Blackburn with Darwen',
  Brighton: 'Brighton and Hove',
  Bristol: 'Bristol, City of',
  'East Riding': 'East Riding of Yorkshire',
  Hull: 'Kingston Upon Hull, City of',
  'Kingston upon Hull': 'Kingston Upon Hull, City of',
  Kingston: 'Kingston upon Thames',
  'London Corporation': 'City of London',
  'Corporation of London': 'City of London',
  'City of London Corporation': 'City of London',
  Newcastle: 'Newcastle upon Tyne',
  Redcar: 'Redcar and Cleveland',
  Richmond: 'Richmond upon Thames',
  Scilly: 'Isles of Scilly',
  Southend: 'Southend-on-Sea',
  Stockton: 'Stockton-on-Tees',
  Stoke: 'Stoke-on-Trent',
  Telford: 'Telford and Wrekin',
  'Together for Children': 'Sunderland',
  Windsor: 'Windsor and Maidenhead',
}

/** What a council, and a trust that runs its services, is besides its name. */
const titles =
  /\b(the|of|royal|london|metropolitan|met|unitary|borough|county|city|district|local|council|councils|authority|authorities|corporation|children|childrens|services|social|care|in|families|trust|first|together for|achieving for|limited|ltd|cic)\b/g

const words = (name: string) =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[’'‘´.]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()

const core = (name: string) =>
  words(name)
    .replace(titles, ' ')
    .replace(/\band\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const exact = new Map([
  ...Object.entries(otherNames).map(([name, council]) => [words(name), council] as const),
  ...councils.map((name) => [words(name), name] as const),
])

/** The City of London has no name without its titles, and is found by the whole of it alone. */
const byCore = new Map(
  [...Object.entries(otherNames), ...councils.map((name) => [name, name] as const)]
    .filter(([name]) => core(name) !== '')
    .map(([name, council]) => [core(name), council]),
)

/** The council that a printed name means, by the name it is listed under; undefined for a name that is none of theirs. */
export const councilNamed = (printed: string): string | undefined =>
  exact.get(words(printed)) ?? byCore.get(core(printed))
