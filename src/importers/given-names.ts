/**
 * Words that begin names of persons: those with which the names of two office holders or more begin in Wikidata (CC0; see
 * `cabinets.ts`), without titles and without words that also begin names of parties and armies. A list that is short
 * makes persons unknown; one that is long makes persons of what are none.
 */
const WORDS = `
abba abbas abd abdalla abdallah abdel abdelrahman abdh abdu abdul-rahman abdulhakim abdulkadir abdullah abdullahi
abdulrahman abdurrahman abu-bakr abubakar abul adam adamu adarsh adel adil adrienne aftab agha agnes agus ahmad
ahmed ahmet ahn aisha ajay akbar akihiko akiko akio akira al-hadi al-saddiq al-sadiq alain alan alastair albert
alberto alejandro aleksander aleksandr aleksei aleksey alena alex alexander alexandra alexandre alexei alexey alexis
alfred ali aliaksandar aliaksandr aliaksei alison alistair alister aliyu allan alyaksandr amanda amelie amin amina
aminu amir amira amit amna amos amy anas anastasios anatol anatoliy anatoly andre andrea andrei andrej andrew andrey
andrii andriy andy angela angelo angus anil anita ann anna anne anne-marie anthony antoine anton antonio antonis
antony anvar anwar ariel arif aristidis arkady arnaud artem arthur arturo arun arvind asad asher ashok asif askar
aslan atsushi audu augusto aurelie avi avraham awad ayo aysen azam azhar azhari aziz baba babagana babatunde badr
bahram bala balram bambang barbara barry barys bashir basil basuki beatrice bekir bello benedict benjamin benoit
benson berangere bernard bertrand beth betsy betty bev beverley bhupinder bill binyamin bob bola boris borys brad
brenda brendan brian brice bridget brigitte broderick bruce bruno budi bukar bulat cameron carl carla carlos carmel
carol carole caroline carolyn catherine cecil cecilia cedric cesar charles charlie charlotte chaudhry chen cho choi
chol choo chris christina christine christophe christopher christos chuck chukwuemeka chung claire clare clarence
claude claudia claudio clement colin colleen corinne craig curtis dalia damian dan dana daniel danielle danny dapo
darrell dave david dawn dean deb deborah deepak deng denis denise dennis denys derek devendra diana diane dick
didier diego dimitris dinesh dmitry dmytro dominic dominique don donald dora dorit dost doug douglas duncan dzmitry
ebrahim edmund eduard eduardo edward efraim ehsan ehud eitan elaine eleanor eli eliezer elisabeth elizabeth ellen
emeka emilio emma emmanuel emmanuelle enrique eric erick erlan ernesto ernie esther etienne eugene eugenio eva evan
evangelos evgeny fabien fabio fadul faisal farah farida farooq fateh fatih fatma felix femi feridun fernando fiona
fran frances francis francisco franck francois francois-xavier francoise frank fraser fred frederic frederick fumio
gabriel gail gareth gary gavin genevieve gennady geoff geoffrey george georgios georgiy georgy gerald geraldo gerard
gerardo gerry ghazi gilbert gilberto gildas giles gilles gillian gina giorgos gleb glenn godwin gordon grace graham
grant greg gregory guadalupe guillaume guillermo guo gus hachiro hadiza hafiz haim hajime hakan halima halina hamid
hammad han hanna harriet harry harun hasan hashim hassan hazel hazim heather helen helena helene hennadiy henri
henry herb herve hideaki hideo hienadz hilary hillary hilmi hirofumi hirokazu hiroshi hiroyuki hitoshi hong hope
hossein howard huang hubert hugh hugo hugues huseyin hussein hwang iain ian ibrahim ichiro idris iftikhar igar igor
ihar ihor ikuo ilan imran ioannis iqbal irfan iryna isa isaac isabelle ishaq ishaya ismail issa issei ita ivan ivo
ivor jacinta jack jackie jackson jacob jacqueline jacques jagdish jaime jalal jamal james jamie jan jane janet jared
jason javier jay jean jean-baptiste jean-christophe jean-claude jean-francois jean-jacques jean-louis jean-marc
jean-michel jean-paul jean-pierre jean-yves jeff jeffrey jen jennifer jenny jeon jeong jeremy jerome jerry jesse
jessica jesus jia jiang jill jim jin jiro joan joao joaquim joe joel john johnny jon jonah jonathan jorge jose
joseph josephine josh joshua josphat joyce juan judith judy julia julian julie julio julius jun jung jury justin
justine jyoti kairat kamal kamal-eddin kanat kang kaoru karam karen karl kate katerina katherine kathleen kathryn
kathy katsuyuki katy kay kayode kazuhiko kazuhiro kazuyoshi keiichi keiji keiko keith keizo kelly kemal kemi ken
kenji kenneth kensaku kent kerry kevin khaled khalid khalil khamis khawaja kim kiyoshi koichi koji kojiro kong
konstantin konstantinos koo kostas krishan kristen kristina kunio kuol kwon kyle kyriakos lana larry laura laurent
lawrence leanid lee lena leo leonid liam lieanid lim lincoln linda lindiwe lindsay lionel lisa liu liudmyla liz
lloyd lois loretta lou louis louise luc lucky lucy luis luiz luka luke luo lyn lynne mabrouk madan madeleine magaji
maggie mahmoud mahmud makhdoom makoto maksim maksym malcolm malik manik manohar manoj mansour mansur manuel marat
marc marcelo marcia marcio marco marcos margaret maria mariam marianne marie marilyn mark martha martin marty mary
maryam maryna maryse masaaki masaharu masahiko masahiro masaki masanori masao masaru masato masatoshi matan matt
matthew maureen maurice mauro max maxim mehmet meir mel melanie melinda meng mevlut mian michael michail michalis
michel michele michelle mick miguel mikalai mikalaj mike mikhail milton minoru mir mirghani miriam mitch mitsuo
mohamed mohammad mohammad-ali mohammed mohsen mona monica monique moon morris moses moshe mostafa mridula mubarak
muhammad muhammed mukhtar munir murad murat muriel murray murtala murtaza musa mustafa mustapha mutahi mwangi
mykhailo mykola nabil naci nadeem nadia naftali najeeb nam nancy naoki naoto narendra nasir nasr nasser natalia
natalie natalya natasha nathalie nathan nawaf neal necdet neil nelson nestor nicholas nick nicola nicolas nicole
nigel nikolaos nikolay nikos nirmal nissim noel norihisa norio norman nurettin nurlan odile oksana oleg oleh
oleksandr oleksii oleksiy olena olga olha oliver olivier olly olusegun omar omer orit osagie osamu oscar osita osman
osmar otto owen pablo pamela panagiotis panos park pascal pascale pat patricia patrick paul pauline paulo pavel
pavlo pawan pedro penny perry pervez pete peter petro petros phil philip philippe pierre piotr pradeep prafulla
pramod precious prem pyotr qamar qassem quentin rabiu rachel rafael raja rajendra ralph ramazan ramesh rana randy
ranjan raphael rashad rauf raul ray raymond rebecca recep regina regis renato renaud rene reza ricardo richard rick
riek rita rob robert roberto robin rod roderick rodney rodrigo roger roh roland roman ron rona ronald ronaldo roni
rory rosario rosemary ross rotimi roy rudy ruslan russ russell ruth ryan ryu ryuichi sadeq saeed sajid salah saleh
salem salim sally salman sam sami samira samuel sandra sandy sani sanjay santiago sarah sardar satoshi scott sean
seiji seo serge sergei sergey sergio serhii serhiy serik seyed seyyed shahid shan shane sharad sharon shaukat shaun
shawn sheila shigeo shigeru shigeyuki shin shinji shinsuke shiro shivraj shlomo shunichi shunji sian siarhei
siarhiej siddiq simon siti song sonia sophie sospeter spencer spiros stanislas stanislav stanley stavros stella
stepan stephane stephanie stephen steve steven stuart sue suh sulaiman suleiman suleyman sultan sumaya sunday sung
sunil susan sushil svitlana syed sylvia sylvie takahiko takahiro takao takashi takeo takeshi takuya tamotsu tang
taras tariq taro tarun tatsuo tatsuya tatyana ted terence teresa terry tetsuo theodore theodoros theresa thierry
thomas tim timothy tina tito tom tomas tommy tony toshihiro toshio toshiro toshiyuki trevor troy tsuneo tunc tzipi
uladzimir umar umaru uri usman uzi vadim vadym valentin valentyn valerie valerii valeriy valery vasil vasily vasyl
ved vernon vicki vicky victor vijay viktor vince vincent virendra vishnu vitaliy vitaly vivien vladimir vladislav
vladyslav volodymyr vyacheslav wade wagner walter wan wanderlei wang warren wayne wellington wen wendy will william
willy wilson wycliffe xavier xi xiao yaakov yael yahaya yahia yahiya yahya yair yakov yang yannis yasar yasser
yasuaki yasuo yasushi yegor yevgeny yevhen yitzhak yoav yoichi yoko yoo yoon yoshiaki yoshihiko yoshihiro yoshihisa
yoshinobu yoshinori yoshio yoshitaka yossi yousef yuji yukio yuli yulia yuri yuriy yury yusuf yutaka yves yvette
zainab zeng zhang zhao zhou zvi
`;

/** In lower case and without accents. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
