/**
 * How words are folded, so that a phrase is written down once: British spelling to American, plural to singular,
 * and, for verbs, every tense to one stem. A stem need not be a word; it only has to be the same for all forms.
 */

/** British ending → American ending, tried in order; the first that fits is used. `least`: letters that must stand before it. */
export const SPELLING_ENDINGS: { from: string; to: string; least: number }[] = [
  { from: 'isations', to: 'izations', least: 3 },
  { from: 'isation', to: 'ization', least: 3 },
  { from: 'ising', to: 'izing', least: 4 },
  { from: 'ised', to: 'ized', least: 4 },
  { from: 'ises', to: 'izes', least: 4 },
  { from: 'ise', to: 'ize', least: 4 },
  { from: 'ysing', to: 'yzing', least: 2 },
  { from: 'ysed', to: 'yzed', least: 2 },
  { from: 'yse', to: 'yze', least: 3 },
  { from: 'ogues', to: 'ogs', least: 3 },
  { from: 'ogue', to: 'og', least: 3 },
  { from: 'elling', to: 'eling', least: 3 },
  { from: 'elled', to: 'eled', least: 3 },
  { from: 'olling', to: 'oling', least: 4 },
  { from: 'olled', to: 'oled', least: 4 },
];

/** Pairs that no ending covers, written "British American". */
export const SPELLING_PAIRS = `
  labour labor, labours labors, labourer laborer, labourers laborers, colour color, colours colors, coloured colored,
  colouring coloring, behaviour behavior, behaviours behaviors, behavioural behavioral, neighbour neighbor,
  neighbours neighbors, favour favor, honour honor, harbour harbor, harbours harbors, flavour flavor, flavours flavors,
  odour odor, odours odors, vapour vapor, tumour tumor, armour armor, parlour parlor, centre center, centres centers,
  theatre theater, theatres theaters, metre meter, metres meters, litre liter, litres liters, fibre fiber, fibres fibers,
  calibre caliber, licence license, licences licenses, practise practice, practised practiced, practising practicing,
  practises practices, defence defense, offence offense, offences offenses, cheque check, cheques checks,
  programme program, programmes programs, tyre tire, tyres tires, judgment judgement, judgments judgements,
  jewellery jewelry, grey gray, mould mold, moulds molds, moulding molding, moulded molded, plough plow, ploughs plows,
  ploughing plowing, kerb curb, kerbs curbs, draught draft, aluminium aluminum, sulphur sulfur, catalogue catalog,
  catalogues catalogs, catalogued cataloged, cataloguing cataloging, enquiry inquiry, enquiries inquiries,
  storey story, manoeuvre maneuver, manoeuvring maneuvering, paediatric pediatric, anaesthesia anesthesia,
  anaesthetic anesthetic, anaesthetics anesthetics, orthopaedic orthopedic, haematology hematology,
  gynaecology gynecology, fulfil fulfill, enrol enroll, enrolment enrollment, instalment installment, instal install,
  skilful skillful, lorry truck, lorries trucks, artefact artifact, artefacts artifacts, archaeological archeological,
  despatch dispatch, despatches dispatches, despatching dispatching, despatched dispatched, fuelling fueling,
  fuelled fueled, refuelling refueling, tonne ton, tonnes tons`;

/** Words whose singular no ending gives. Written "form base". */
export const IRREGULAR_NOUNS = `
  men man, women woman, children child, people person, feet foot, teeth tooth, mice mouse, geese goose, lives life,
  knives knife, wives wife, shelves shelf, loaves loaf, calves calf, halves half, analyses analysis,
  diagnoses diagnosis, hypotheses hypothesis, crises crisis, prostheses prosthesis, criteria criterion,
  curricula curriculum, formulae formula, indices index, matrices matrix, gas gas, gases gas, buses bus, lens lens,
  lenses lens, viruses virus, campuses campus, movies movie, cookies cookie, calories calorie, news news,
  goods goods, ties tie, pies pie, dies die`;

/** Tenses that no ending gives. */
export const IRREGULAR_VERBS = `
  wrote write, written write, taught teach, bought buy, sold sell, kept keep, made make, built build, sent send,
  dealt deal, met meet, held hold, gave give, given give, took take, taken take, drew draw, drawn draw,
  drove drive, driven drive, chose choose, chosen choose, dug dig, hung hang, laid lay, paid pay, ran run,
  sought seek, sewn sew, spoke speak, spoken speak, swept sweep, told tell, wore wear, worn wear, fed feed,
  found find, did do, done do, does do, doing do, went go, gone go, goes go, used use, using use, tying tie, tied tie,
  dyeing dye, lying lie`;

/** Noun endings, first that fits. */
export const PLURAL_ENDINGS: { from: string; to: string; least: number }[] = [
  { from: 'ss', to: 'ss', least: 1 },
  { from: 'us', to: 'us', least: 1 },
  { from: 'is', to: 'is', least: 1 },
  { from: 'sses', to: 'ss', least: 1 },
  { from: 'shes', to: 'sh', least: 1 },
  { from: 'ches', to: 'ch', least: 1 },
  { from: 'xes', to: 'x', least: 1 },
  { from: 'zzes', to: 'zz', least: 1 },
  { from: 'toes', to: 'to', least: 3 },
  { from: 'ies', to: 'y', least: 1 },
  { from: 's', to: '', least: 2 },
];

/** Verb endings, first that fits. What is left must hold a vowel, so that "string" and "thing" stay whole. */
export const TENSE_ENDINGS: { from: string; to: string; least: number }[] = [
  { from: 'eed', to: 'eed', least: 1 },
  { from: 'ying', to: 'y', least: 2 },
  { from: 'ied', to: 'y', least: 1 },
  { from: 'ing', to: '', least: 2 },
  { from: 'ed', to: '', least: 2 },
];

/** A doubled letter before a verb ending is written once: planning, shipped. Not l, s, z and f: filling is not filing. */
export const UNDOUBLED = 'bdgmnprt';

/** A silent e is dropped from words of this length or more: "use" stays, "write" and "writing" meet. */
export const SHORTEST_WITH_SILENT_E = 4;
