/**
 * What the list of ISO 3166-1 does not say: short names, other names and spellings that sources use, states that are no
 * more, and what things of a country are called. A name that may mean two states is in none of them.
 */

/** Alpha-2 code -> the short name in common use, where the list has a longer one, or one that is not English. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  ...{ BN: "Brunei", CD: "Democratic Republic of the Congo", CG: "Republic of the Congo", CI: "Côte d'Ivoire" },
  ...{ CN: "China", CZ: "Czechia", FK: "Falkland Islands", FM: "Micronesia", GM: "Gambia", IR: "Iran", LA: "Laos" },
  ...{ MD: "Moldova", MK: "North Macedonia", NL: "Netherlands", PS: "Palestine", RU: "Russia", SY: "Syria" },
  ...{ TR: "Turkey", TW: "Taiwan", TZ: "Tanzania", US: "United States", VA: "Holy See" },
};

/** Alpha-2 code -> further names. `Republic of X`, `Kingdom of X` and the like need not be here. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AG: ["Antigua"],
  BA: ["Bosnia", "Bosnia-Herzegovina", "Bosnian Federation"],
  BJ: ["Dahomey", "Dahomey (Benin)"],
  BF: ["Upper Volta", "Upper Volta (Burkina Faso)"],
  BY: ["Byelorussia", "Byelorussian Soviet Socialist Republic"],
  CD: ["Zaire", "DRC", "Congo, Democratic Republic of", "Democratic Republic of Congo"],
  ...{ CG: ["Congo, Republic of", "Congo, Brazzaville", "Congo-Brazzaville"], CV: ["Cabo Verde"] },
  ...{ CN: ["China, People's Republic of"], DE: ["Germany, Federal Republic of", "West Germany"] },
  ...{ GB: ["United Kingdom of Great Britain and Northern Ireland", "Britain"], KH: ["Kampuchea"] },
  IR: ["Iran, Islamic Republic of"],
  KG: ["Kyrgyz Republic", "Kirghizia"],
  KN: ["St. Kitts and Nevis", "St. Christopher and Nevis", "Saint Christopher and Nevis"],
  KP: ["Korea, North", "Democratic People's Republic of Korea", "Korea, Democratic People's Republic of"],
  ...{ KR: ["Korea, South", "Korea, Republic of"], LA: ["Lao People's Democratic Republic"], LC: ["St. Lucia"] },
  LK: ["Ceylon", "Ceylon (Sri Lanka)"],
  MK: ["Macedonia", "Macedonia, Former Yugoslav Republic of"],
  ...{ MM: ["Burma", "Burma (Myanmar)"], OM: ["Muscat & Oman"] },
  PS: ["Palestinian Authority", "Palestinian Territory, Occupied", "Occupied Palestinian Territory"],
  ...{ SZ: ["Swaziland"], TH: ["Siam", "Siam (Thailand)"], TL: ["East Timor", "Timor Leste"] },
  ...{ VA: ["Vatican City", "Vatican"], VC: ["St. Vincent and the Grenadines"], VN: ["Viet Nam"] },
  WS: ["Western Samoa"],
  ZA: ["Union of South Africa"],
};

/** States that are no more, or that no list of codes holds, under every name they have in the sources. */
export const OTHER_STATES: Readonly<Record<string, readonly string[]>> = {
  Czechoslovakia: ["Czechoslovak Socialist Republic"],
  "Democratic Yemen": [
    "People's Democratic Republic of Yemen",
    "Democratic Republic of Yemen",
    "South Yemen",
    "Southern Yemen",
  ],
  "East Germany": [
    "German Democratic Republic",
    "Germany Democratic Republic",
    "Democratic Republic of Germany",
    "DDR",
  ],
  Hawaii: [],
  Kosovo: [],
  "Republic of China": ["China, Republic of"],
  "Serbia and Montenegro": [],
  "Soviet Union": [
    "U.S.S.R.",
    "USSR",
    "Union of Soviet Socialist Republics",
    "Union of Socialist Soviet Republics",
    "Union of Sovier Socialist Republics",
  ],
  Tanganyika: [],
  "United Arab Republic": [],
  "Yemen Arab Republic": [],
  Yugoslavia: [],
  "Zimbabwe Rhodesia": [],
};

/** Alpha-2 code -> what stands before an office or an institution of it: `Russian Foreign Minister`. */
export const ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  ...{ AE: ["Emirati", "UAE"], AF: ["Afghan"], AL: ["Albanian"], AM: ["Armenian"], AO: ["Angolan"], AR: ["Argentine"] },
  ...{
    AT: ["Austrian"],
    AU: ["Australian"],
    AZ: ["Azerbaijani"],
    BA: ["Bosnian"],
    BD: ["Bangladeshi"],
    BI: ["Burundian"],
  },
  ...{ BE: ["Belgian"], BG: ["Bulgarian"], BH: ["Bahraini"], BO: ["Bolivian"], BR: ["Brazilian"], BY: ["Belarusian"] },
  ...{ CA: ["Canadian"], CH: ["Swiss"], CL: ["Chilean"], CN: ["Chinese"], CO: ["Colombian"], CR: ["Costa Rican"] },
  ...{ CU: ["Cuban"], CY: ["Cypriot"], CZ: ["Czech"], DE: ["German"], DK: ["Danish"], DZ: ["Algerian"] },
  ...{ EC: ["Ecuadorian"], EE: ["Estonian"], EG: ["Egyptian"], ES: ["Spanish"], ET: ["Ethiopian"], FI: ["Finnish"] },
  ...{ FR: ["French"], GB: ["British"], GE: ["Georgian"], GH: ["Ghanaian"], GR: ["Greek"], GT: ["Guatemalan"] },
  ...{ HN: ["Honduran"], HR: ["Croatian"], HT: ["Haitian"], HU: ["Hungarian"], ID: ["Indonesian"], IE: ["Irish"] },
  ...{ IL: ["Israeli"], IN: ["Indian"], IQ: ["Iraqi"], IR: ["Iranian"], IS: ["Icelandic"], IT: ["Italian"] },
  ...{ JM: ["Jamaican"], JO: ["Jordanian"], JP: ["Japanese"], KE: ["Kenyan"], KH: ["Cambodian"], KP: ["North Korean"] },
  ...{ KR: ["South Korean"], KW: ["Kuwaiti"], KZ: ["Kazakh"], LA: ["Lao"], LB: ["Lebanese"], LR: ["Liberian"] },
  ...{ LT: ["Lithuanian"], LV: ["Latvian"], LY: ["Libyan"], MA: ["Moroccan"], MD: ["Moldovan"], MK: ["Macedonian"] },
  ...{ MM: ["Burmese"], MN: ["Mongolian"], MX: ["Mexican"], MY: ["Malaysian"], NG: ["Nigerian"], NI: ["Nicaraguan"] },
  ...{ NL: ["Dutch"], NO: ["Norwegian"], NP: ["Nepalese"], NZ: ["New Zealand"], OM: ["Omani"], PA: ["Panamanian"] },
  ...{ PE: ["Peruvian"], PH: ["Philippine"], PK: ["Pakistani"], PL: ["Polish"], PS: ["Palestinian"] },
  ...{ PT: ["Portuguese"], PY: ["Paraguayan"], QA: ["Qatari"], RO: ["Romanian"], RS: ["Serbian"], RU: ["Russian"] },
  ...{ RW: ["Rwandan"], SA: ["Saudi", "Saudi Arabian"], SD: ["Sudanese"], SE: ["Swedish"], SG: ["Singaporean"] },
  ...{ SI: ["Slovenian"], SK: ["Slovak"], SN: ["Senegalese"], SO: ["Somali"], SV: ["Salvadoran"], SY: ["Syrian"] },
  ...{ TH: ["Thai"], TN: ["Tunisian"], TR: ["Turkish"], TZ: ["Tanzanian"], UA: ["Ukrainian"], UG: ["Ugandan"] },
  ...{
    UY: ["Uruguayan"],
    UZ: ["Uzbek"],
    VE: ["Venezuelan"],
    VN: ["Vietnamese"],
    YE: ["Yemeni"],
    ZA: ["South African"],
  },
  ...{ ZM: ["Zambian"], ZW: ["Zimbabwean"] },
  // Those that few sources print.
  ...{ BI: ["Burundian"], BJ: ["Beninese"], BN: ["Bruneian"], BS: ["Bahamian"], BT: ["Bhutanese"], BZ: ["Belizean"] },
  ...{ CM: ["Cameroonian"], CV: ["Cape Verdean"], DJ: ["Djiboutian"], ER: ["Eritrean"], FJ: ["Fijian"] },
  ...{ GA: ["Gabonese"], GM: ["Gambian"], GY: ["Guyanese"], KG: ["Kyrgyz"], KM: ["Comorian"], LK: ["Sri Lankan"] },
  ...{ ME: ["Montenegrin"], MG: ["Malagasy"], ML: ["Malian"], MR: ["Mauritanian"], MT: ["Maltese"], MU: ["Mauritian"] },
  ...{
    MV: ["Maldivian"],
    MW: ["Malawian"],
    MZ: ["Mozambican"],
    NA: ["Namibian"],
    NE: ["Nigerien"],
    SL: ["Sierra Leonean"],
  },
  ...{ SR: ["Surinamese"], SS: ["South Sudanese"], TD: ["Chadian"], TG: ["Togolese"], TJ: ["Tajik"], TM: ["Turkmen"] },
  ...{ TW: ["Taiwanese"] },
};
