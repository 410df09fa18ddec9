/** Districts and towns that addresses name, by the number of the authority whose children's services cover them today. */
export const districts: Readonly<Record<string, string>> = {
  '352': 'Greater Manchester South',
  '382': 'Huddersfield',
  '384': 'Pontefract',
  '810': 'Hull',
  '811': 'East Riding, East Riding of Y',
  '812': 'North East Linco',
  '815': 'Hambleton, Harrogate, Richmondshire, Rydale, Ryedale, Scarborough, Selby, Craven',
  '825': 'Aylesbury Vale, Chiltern, South Bucks, Wycombe, Bucks',
  '830':
    'Amber Valley, Bolsover, Chesterfield, Derbyshire Dales, Erewash, High Peak, North East Derbyshire, South Derbyshire',
  '838': 'North Dorset, East Dorset, West Dorset, Purbeck, Weymouth and Portland',
  '840': 'Easington, Sedgefield',
  '845': 'Eastbourne, Hastings, Lewes, Rother, Wealden',
  '850':
    'Basingstoke and Deane, East Hampshire, Eastleigh, Fareham, Gosport, Hart, Havant, New Forest, Rushmoor, Test Valley, Winchester, Hants',
  '855':
    'Blaby, Charnwood, Harborough, Hinckley and Bosworth, Melton, North West Leicestershire, Oadby and Wigston, Leicestershire CC and Rutland',
  '860':
    'Cannock Chase, East Staffordshire, Lichfield, Newcastle under Lyme, South Staffordshire, Stafford, Staffordshire Moorlands, Tamworth',
  '873': 'Cambridge, East Cambridgeshire, Fenland, Huntingdonshire, South Cambridgeshire',
  '878': 'East Devon, Exeter, Mid Devon, North Devon, South Hams, Teignbridge, Torridge, West Devon',
  '881':
    'Basildon, Braintree, Brentwood, Castle Point, Chelmsford, Colchester, Epping Forest, Harlow, Maldon, Rochford, Tendring, Uttlesford',
  '882': 'Southend, Southend on Sea',
  '886':
    'Ashford, Canterbury, Dartford, Dover, Folkestone and Hythe, Gravesham, Maidstone, Sevenoaks, Shepway, Swale, Thanet, Tonbridge and Malling, Tunbridge Wells',
  '887': 'Medway Towns',
  '888':
    'Burnley, Chorley, Fylde, Hyndburn, Lancaster, Pendle, Preston, Ribble Valley, Rossendale, South Ribble, West Lancashire, Wyre',
  '891':
    'Ashfield, Bassetlaw, Broxtowe, Gedling, Mansfield, Newark and Sherwood, Rushcliffe, South Nottinghamshire',
  '894': 'Telford, Telford and Wrek, Terford and Wrek',
  '916': 'Cheltenham, Cotswold, Forest of Dean, Gloucester, Stroud, Tewkesbury',
  '919':
    'Broxbourne, Dacorum, East Hertfordshire, Hertsmere, North Hertfordshire, St Albans, Stevenage, Three Rivers, Watford, Welwyn Hatfield, Herts',
  '925': 'Boston, East Lindsey, Lincoln, North Kesteven, South Holland, South Kesteven, West Lindsey, Lincs',
  '926':
    "Breckland, Broadland, Great Yarmouth, King's Lynn and West Norfolk, North Norfolk, Norwich, South Norfolk",
  '931': 'Cherwell, Oxford, South Oxfordshire, Vale of White Horse, West Oxfordshire',
  '933': 'Mendip, Sedgemoor, South Somerset, Somerset West and Taunton, Taunton Deane, West Somerset',
  '935': 'Babergh, Forest Heath, Ipswich, Mid Suffolk, St Edmundsbury, Suffolk Coastal, Waveney',
  '936':
    'Elmbridge, Epsom and Ewell, Guildford, Mole Valley, Reigate and Banstead, Runnymede, Spelthorne, Surrey Heath, Tandridge, Waverley, Woking',
  '937': 'North Warwickshire, Nuneaton and Bedworth, Rugby, Stratford on Avon, Warwick',
  '938': 'Adur, Arun, Chichester, Crawley, Horsham, Mid Sussex, Worthing',
  '940': 'Corby, East Northamptonshire, Kettering, Wellingborough',
  '941': 'Daventry, Northampton, South Northamptonshire',
  '942': 'Allerdale, Carlisle, Copeland',
  '943': 'Barrow in Furness, Eden, South Lakeland',
  NIR: 'Northern Ireland, NI, Belfast, Antrim, Derry, Londonderry',
  SCO: 'Scotland, Aberdeen, Aberdeenshire, Angus, Argyll and Bute, Ayrshire, East Ayrshire, Ayrshire East, North Ayrshire, South Ayrshire, Clackmannanshire, Dumfries and Galloway, Dundee, East Dunbartonshire, West Dunbartonshire, East Lothian, Midlothian, West Lothian, Edinburgh, Falkirk, Fife, Glasgow, Highland, Inverclyde, Moray, North Lanarkshire, South Lanarkshire, South Lanarkshir, Orkney, Perth and Kinross, Renfrewshire, East Renfrewshire, Scottish Borders, Shetland, Stirling, Western Isles',
  WAL: 'Wales, Blaenau Gwent, Bridgend, Caerphilly, Cardiff, Carmarthenshire, Ceredigion, Conwy, Denbighshire, Flintshire, Flintshire and Wrexham, Gwynedd, Isle of Anglesey, Anglesey, Merthyr Tydfil, Monmouthshire, Neath Port Talbot, Newport, Pembrokeshire, Powys, Rhondda Cynon Taf, Swansea, Torfaen, Vale of Glamorgan, Wrexham',
  NUK: 'Outside the UK, Abroad, Overseas, Ireland, Republic of Ireland',
  CON: 'Confidential, Confidential placement',
}
