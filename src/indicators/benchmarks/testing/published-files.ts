/** Small made-up files in the layouts in which the Department publishes. */
export const madeFigures = `measure,la_code,area,region,2023,2023-24,2023-24 (OT),2024,2024-25,2024-25 (OT),2025
ReReferral,101,Testshire,Made-up Midlands,20.1,,,18.8,,,26.8
ReReferral,102,Neighbourshire,Made-up Midlands,19,,,20,,,21
ReReferral,103,"Alongside, The",Made-up Midlands,19,,,20,,,c
ReReferral,104,Thirdshire,Made-up Midlands,19,,,20,,,15.5
ReReferral,970,England,,22.4,,,22.4,,,22.6
LACStable_2016on,101,Testshire,Made-up Midlands,9,,,14,,,-
LACStable_2016on,102,Neighbourshire,Made-up Midlands,x,,,z,,,low
LACStable_2016on,970,England,,10,,,10,,,10
Unmapped,970,England,,1,,,2,,,3
`

export const madeNeighbours = `model,old_la_code,la_name,region_ind,region_name,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P
2025,101,Testshire,1,Made-up Midlands,104,Very close,103,Close ,102,Close
2025,102,Neighbourshire,1,Made-up Midlands,101,Close ,103,Close ,104,Close
April 2021,101,Testshire,1,Made-up Midlands,102,Very Close,103,Close,,
`
