/** Short forms of given names: our own list, in lower-case ASCII. */

/** Short forms of names in daily use, and what a neighbouring language makes of them: the name, then its forms. */
const SHORT_FORMS = `
william bill will willy billy
joseph joe joey
john jack johnny
james jim jimmy jamie
robert bob rob bobby bert
richard dick rick rich ricky
michael mike mick mickey
anthony tony
thomas tom tommy
edward ed ted eddie teddy
edmund ed ted
theodore ted teddy
charles charlie chuck charley
david dave davy
daniel dan danny
christopher chris
alexander alex sandy sasha alec
nicolas nick nicky
peter pete
andrew andy drew
elisabeth liz beth betty lizzie eliza
margaret maggie peggy meg
catherine kate kathy cathy katie kay
deborah debbie deb
barbara barb
susan sue suzy
patricia pat patty trish
patrick pat paddy
ronald ron ronnie
donald don donny
kenneth ken kenny
gerald gerry jerry
lawrence larry
benjamin ben benny
samuel sam sammy
timothy tim
gregory greg
frederick fred freddy freddie
francis frank
franklin frank
henry harry hank
harold harry hal
jacob jack jake
matthew matt
leonard len leo
raymond ray
stephen steve
philip phil
douglas doug
walter walt
arthur art
albert al bert
alfred al fred alf
alan al
eugene gene
vincent vince
victor vic
condoleezza condi
madeleine maddy
zalmay zal
francisco paco pancho
jose pepe
enrique quique
manuel manolo manny
guadalupe lupe
antonio toni tony
giuseppe beppe
luigi gigi
dmitry dima
vladimir vova volodya
mikhail misha
boris borya
benjamin bibi
norman norm
alexander oleksandr aliaksandr alyaksandr aleksandre
alexei oleksiy oleksii aliaksei
andrei andriy andrii andrzej
dmitry dmytro
evgeny yevhen
georgy heorhiy gheorghe
grigory hryhoriy
gennady hennadiy
konstantin kostyantyn
mikhail mykhailo mihai
nikolai mykola mikalai nicolae nikola
oleg oleh
pavel pavlo
petr petro piotr
sergei serhiy sergiy siarhei serhii
vasily vasyl
vladimir volodymyr uladzimir
igor ihor
`;

/** Short form -> the names that it may stand for. */
export const SHORT_FOR: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  for (const [name, ...forms] of SHORT_FORMS.trim()
    .split("\n")
    .map((line) => line.split(" ")))
    for (const form of forms) found.set(form, (found.get(form) ?? new Set()).add(name!));
  return found;
})();
