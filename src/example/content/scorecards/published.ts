import { isoDate } from '../../../kernel/index.ts'

/** Made-up figures in the layout in which the Department for Education publishes, so that nothing is laid at a real door. */
const figures = `measure,la_code,area,region,2018,2019,2020
CIN_Refferals_NFA,901,Fernshire (made up),Made-up Midlands,14.2,13.1,12.9
CIN_Refferals_NFA,902,Moorshire (made up),Made-up Midlands,9.8,9.9,8.7
CIN_Refferals_NFA,903,Tarnshire (made up),Made-up Midlands,11.2,c,10.4
CIN_Refferals_NFA,904,Heathshire (made up),Made-up Midlands,7.9,8.8,9
CIN_Refferals_NFA,970,England,,9.4,8.3,6.6
ReReferral,901,Fernshire (made up),Made-up Midlands,17.1,15.9,12.2
ReReferral,902,Moorshire (made up),Made-up Midlands,20.3,21.5,22
ReReferral,903,Tarnshire (made up),Made-up Midlands,18,18.7,c
ReReferral,904,Heathshire (made up),Made-up Midlands,23.1,22.4,24.6
ReReferral,970,England,,21.8,22.5,22.4
Continue_Assess_Comp,901,Fernshire (made up),Made-up Midlands,78.8,80.2,83.5
Continue_Assess_Comp,902,Moorshire (made up),Made-up Midlands,85.1,86,88.2
Continue_Assess_Comp,903,Tarnshire (made up),Made-up Midlands,81.9,84.4,85.7
Continue_Assess_Comp,904,Heathshire (made up),Made-up Midlands,90.3,88.9,90.1
Continue_Assess_Comp,970,England,,82.5,83.2,83.9
CP_conf_15days,901,Fernshire (made up),Made-up Midlands,70,c,c
CP_conf_15days,902,Moorshire (made up),Made-up Midlands,77.4,79,80.6
CP_conf_15days,903,Tarnshire (made up),Made-up Midlands,c,c,c
CP_conf_15days,904,Heathshire (made up),Made-up Midlands,81.2,80.9,83.3
CP_conf_15days,970,England,,77,78.5,77.8
CPPlans2yrsActive,901,Fernshire (made up),Made-up Midlands,c,0,c
CPPlans2yrsActive,902,Moorshire (made up),Made-up Midlands,c,c,c
CPPlans2yrsActive,903,Tarnshire (made up),Made-up Midlands,0,c,c
CPPlans2yrsActive,904,Heathshire (made up),Made-up Midlands,c,c,c
CPPlans2yrsActive,970,England,,1.8,2,2.1
LACStable_2016on,901,Fernshire (made up),Made-up Midlands,c,c,8
LACStable_2016on,902,Moorshire (made up),Made-up Midlands,11,9,10
LACStable_2016on,903,Tarnshire (made up),Made-up Midlands,9,c,11
LACStable_2016on,904,Heathshire (made up),Made-up Midlands,8,8,9
LACStable_2016on,970,England,,10,10,11
LAC_LongStable%,901,Fernshire (made up),Made-up Midlands,c,64,c
LAC_LongStable%,902,Moorshire (made up),Made-up Midlands,68,70,71
LAC_LongStable%,903,Tarnshire (made up),Made-up Midlands,72,69,67
LAC_LongStable%,904,Heathshire (made up),Made-up Midlands,66,z,68
LAC_LongStable%,970,England,,70,69,68
LACDistance,901,Fernshire (made up),Made-up Midlands,31,33,30
LACDistance,902,Moorshire (made up),Made-up Midlands,22,24,21
LACDistance,903,Tarnshire (made up),Made-up Midlands,27,c,26
LACDistance,904,Heathshire (made up),Made-up Midlands,18,19,20
LACDistance,970,England,,15,15,16
CareLeaverAcc,901,Fernshire (made up),Made-up Midlands,c,79,c
CareLeaverAcc,902,Moorshire (made up),Made-up Midlands,86,88,89
CareLeaverAcc,903,Tarnshire (made up),Made-up Midlands,82,84,86
CareLeaverAcc,904,Heathshire (made up),Made-up Midlands,90,87,91
CareLeaverAcc,970,England,,84,85,85
CareLeaverEET,901,Fernshire (made up),Made-up Midlands,c,46,c
CareLeaverEET,902,Moorshire (made up),Made-up Midlands,50,53,55
CareLeaverEET,903,Tarnshire (made up),Made-up Midlands,47,49,48
CareLeaverEET,904,Heathshire (made up),Made-up Midlands,54,54,57
CareLeaverEET,970,England,,51,52,53
Work_Force_AvgNumCase_SW,901,Fernshire (made up),Made-up Midlands,15.9,16.2,17.4
Work_Force_AvgNumCase_SW,902,Moorshire (made up),Made-up Midlands,16.3,15.8,15.1
Work_Force_AvgNumCase_SW,903,Tarnshire (made up),Made-up Midlands,14.8,15.2,16
Work_Force_AvgNumCase_SW,904,Heathshire (made up),Made-up Midlands,17.9,16.6,16.4
Work_Force_AvgNumCase_SW,970,England,,17.3,16.8,16.4
`

const neighbours = `model,old_la_code,la_name,region_ind,region_name,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P
2019,901,Fernshire (made up),1,Made-up Midlands,904,Very close,902,Close,903,Close
`

/** The made-up council's code in the two files. */
export const authority = '901'

export const publishedFiles = [
  { fileName: 'made-up-figures-by-authority.csv', text: figures },
  { fileName: 'made-up-statistical-neighbours.csv', text: neighbours },
].map((file) => ({
  ...file,
  publishedBy: 'Nobody: made up for this example',
  publishedOn: isoDate('2020-10-29'),
  broughtInOn: isoDate('2020-11-03'),
}))
