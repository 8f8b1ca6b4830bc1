/** What is known of words in names: our own lists, in lower-case ASCII. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Before a name they are titles; elsewhere they may be names, as those of John Major and Martin Luther King. */
export const TITLES = set(
  `mr mrs ms miss dr drs prof professor sir dame lord lady he hrh hm hh hon honourable honorable right rt excellency
   sheikh sheikha shaikh sheik shaykh prince princess king queen emperor sultan crown pope baron baroness count
   countess duke general gen lieutenant lt colonel col major maj brigadier brig admiral adm marshal captain capt
   commander sergeant chief ayatollah hojatoleslam imam haji hajji hajj hadj hadji mullah maulana reverend rev cardinal
   archbishop bishop father sister datuk dato datin tun tengku tunku pehin pengiran daw samdech okhna ratu kiai mwalimu
   ato sayyid syed sayyed makhdoom sardar nawab nawabzada sahibzada mian maulvi moulana mufti pir alhaji engr his her majesty highness royal serene eminence the president premier minister ambassador senator
   secretary chancellor governor judge justice comrade`,
);
/** Behind a name they are degrees and orders. */
export const HONOURS = set(
  "phd md obe cbe mbe kcmg gcmg dbe kbe qc sc mp ret retired gcfr gcon gcb kcb om ch mnzm onz esq",
);
/** Titles of two words. */
export const DOUBLE_TITLES = set("tan-sri tan-seri dato-seri dato-sri datuk-seri datuk-sri toh-puan");

/** They belong to the word behind them, and are written or left out as it pleases. */
export const PARTICLES = set(
  `al el ul ad an ar as ash at az da das de del della dem den der des di do dos du la las le les los lo van von ter ten te
   vander zu zum zur y of the st san santa bin bint ibn ben ould wuld wald abu abou aboul abul oglu oglou oghlu ogly qizi kyzy gizi`,
);

/** The word behind is that of the father, in a chain. */
export const CHILD_OF = set("bin bint ibn ben ould wuld wald");
/** The word before is that of the father. */
export const OF_FATHER = set("oglu oglou oghlu ogly qizi kyzy gizi");

/** What tells a son from his father -> the same for all spellings. */
export const GENERATIONS: Readonly<Record<string, string>> = {
  ...{ jr: "jr", jnr: "jr", junior: "jr", filho: "jr", hijo: "jr", sr: "sr", snr: "sr", senior: "sr", neto: "iii" },
  ...{ ii: "ii", iii: "iii", iv: "iv", vii: "vii", viii: "viii", ix: "ix", xii: "xii", xiii: "xiii", xiv: "xiv" },
  ...{ xv: "xv", xvi: "xvi", xxiii: "xxiii" },
};
/** These are numerals only in capitals, and behind a name: Vi and Xi are names. */
export const SHORT_NUMERALS = set("i v vi x xi");

/** Words so common the world over that even a small set of people must not take them for rare. */
export const COMMON = set(
  `muhammad ahmad ali hussein hassan abdullah ibrahim yusuf omar mahmud mustafa khalid said saleh khan singh kumar shah
   li wang zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo lin he gao luo wei jun ming hua hong lee kim park
   choi chung nguyen tran le pham van thi john james william robert david michael richard thomas george paul peter mark
   charles joseph daniel smith brown jones johnson williams miller davis jose maria juan luis carlos antonio francisco
   garcia rodriguez martinez lopez gonzalez hernandez perez sanchez silva santos fernandez jean pierre jacques marie
   ivan sergei alexander vladimir nikolai mikhail andrei ivanov petrov kofi kwame mahamat diallo traore moussa`,
);
