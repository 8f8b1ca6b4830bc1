/** Given names in their spellings and short forms, and some families: our own lists, in lower-case ASCII. */

/** Spellings of one name that rules of sound do not make one. The first is what they all become. */
const SPELLINGS = `
muhammad mohamed mohammed mohammad muhammed mohamad muhamad mohd mehmet mohammadu muhammadu mahamed mukhammad mokhamed
mahamat mahamadou mamadou muhamadou
ahmad ahmed ahmet ahmat akhmed achmad ahamed
hussein husain hossein husayn hussain husein hosein huseyn hussien houssein housseini
hassan hasan hasen hasssan
ali aly
abdullah abdulla abdallah abdalla abdoulaye abdillahi abdullahi abdellah
yusuf yousef youssef yousuf yousaf yusef youssouf yusof
ibrahim ebrahim brahim ibrahima ibraheem
omar umar oumar omer umer
osman usman ousmane othman uthman outhman
khalid khaled halid haled
sulaiman suleiman soleiman solomon sulayman suleyman souleymane sulieman
ismail esmail ismael ismaeel esmaeil
mustafa mustapha moustafa moustapha mostafa
mahmud mahmoud mahmood mehmood mehmud mohamud mohamoud
faisal faysal feisal feysal
said saeed sayed saied saed
nasser nasir nasr naser naseer
saleh salih salah salleh
abdelkader abdulkadir abdelqader abdulqadir
hamid hameed hamed
rashid rasheed rachid rashed
jamal gamal djamel jamel cemal
jafar jaafar gafar djaafar cafer
taha taher tahir
amin ameen emin
aziz azeez
riad riyad riyadh
wahid waheed ouahid
qasim kassim qassem ghassem kasim kassem kasem
hadi hady
saad sad
zain zein zayn zine
shaykh cheikh
moussa musa mousa musse
issa isa eissa
aisha aicha ayesha
fatima fatma fatemeh fatimah fatoumata
alexander aleksandr alexandr aleksander alexandre alexandru alexandros aleksandar
alexei aleksei alexey aleksey alexi
andrei andrey andrej
anatoly anatoli anatolii anatoliy
arkady arkadi arkadiy
dmitry dmitri dimitri dmitriy dmitrii dimitry dzmitry
evgeny yevgeny evgeni yevgeni evgeniy evgenii eugeny yevgeniy
georgy georgi georgiy giorgi
grigory grigori grigoriy
gennady gennadi gennadiy
konstantin constantine constantin
mikhail michail mihail mikhael mikheil
nikolai nikolay nicolai
petr pyotr
sergei sergey serguei sergej sergi
vasily vasili vasiliy vassili vassily
viktor victor
vitaly vitali vitaliy
vladimir wladimir vladamir
vyacheslav viacheslav vjaceslav
yuri yury iouri yuriy yurii jurij iuri youri juri
ilya ilia illia
fyodor fedor feodor fiodor
jaroslav yaroslav
park pak bak
choi choe
lee yi rhee
chung jeong jung
khrushchev khrushchov khruschev chruschtschow
gorbachev gorbachov gorbatchev
yeltsin eltsin jelzin
tchaikovsky chaikovsky
philip philippe phillip filip
stephen steven stefan stephan steve
jeffrey geoffrey jeff geoff
catherine katherine kathryn katharine cathryn
elisabeth elizabeth
anthony antony
jon john
lawrence laurence
nicolas nicholas
therese theresa teresa
erik eric
karl carl
marc mark
luis luiz louis
ines inez
gonzalez gonzales
perez peres
jose josep
susan suzan
haile haille
mengistu menghistu
desalegn dessalegn
shinawatra chinnawat chinnawatra
zedong tsetung
zhou chou
deng teng
xiaoping hsiaoping
salva salvah
sadat saadat
qaddafi gaddafi gadhafi qadhafi kadhafi kaddafi khadafi gadafi gathafi qadafi
arafat arafaat
zarif dzarif
netanyahu netanyaho
rafsanjani rafsandjani
ahmadinejad ahmadinezhad ahmadi-nejad
erdogan erdoan
benjamin binyamin benyamin
enrique henrique
sukarno soekarno
suharto soeharto
nguyen nguyn
`;

const lines = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(" "));

/** Spelling -> the one it is compared as. */
export const SPELLED: ReadonlyMap<string, string> = new Map(
  lines(SPELLINGS).flatMap(([first, ...others]) => [first!, ...others].map((other) => [other, first!] as const)),
);
