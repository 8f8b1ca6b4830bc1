/**
 * Words that begin names of persons: those with which the names of two persons or more begin among office holders in
 * Wikidata, speakers at the General Debate, and visitors and officers of the United States (`data/README.md`, all free
 * to use), without titles and without words that also begin names of parties, armies and places. A list that is short
 * makes persons unknown; one that is long makes persons of what are none.
 */
const WORDS = `
aaron abba abbas abd abdalla abdallah abdel abdelaziz abdelkader abdellatif abdelmadjid abdelrahman abdelwaheb
abderrahim abdh abdoulaye abdrabuh abdu abdul abdul-rahman abdulaziz abdulhakim abdulkadir abdulla abdullah abdullahi
abdullatif abdulrahman abdurrahman abel abraham abu-bakr abubakar abubakr abul adam adama adamu adarsh adel adil
adolph adrian adriazola adrienne aftab agha agila agnes agus ahmad ahmed ahmet ahn aichatou aisha ajay akbar akihiko
akiko akio akira aksoltan al-alawi al-hadi al-saddiq al-sadiq alain alan alassane alastair albert alberto alec
alejandro aleksandar aleksander aleksandr aleksei aleksey alen alena alex alexander alexandra alexandre alexei alexey
alexis alfonso alfred alfredo algirdas ali aliaksandar aliaksandr aliaksei alice alija alikbek alison alistair alister
aliyu allan alphonso alva alvaro alvin alwi alyaksandr amadou amanda ambrose amelie amin amina amine aminu amir amira
amit amna amos amre amy ana anas anastasios anatol anatoliy anatoly anders andre andrea andrei andrej andrew andrey
andrii andris andriy andry andrzej andy anerood angela angelo angus anibal anifah anil anita ann anna anne anne-marie
anote anthony antoine anton antoni antonio antonis antony anvar anwar archibald ariel arif aristidis arkady arlene
armando arnaud arnold arnoldo arseniy artem arthur arturo arun arvin arvind asad asher ashok asif askar aslan atal
atsushi audu augustin augustine augusto augustus aurelia aurelie aurelien avi avigdor avraham avril awad ayo aysen
azali azam azeredo azhar azhari azita aziz baba babagana babatunde badr bahram bakary bakhtiyor bakir bala balram
bambang barack barbara barham barnabas barry bartholomew barys bashir basil basile basuki beatrice bekir bello ben
benedict benegal benigno benita benjamin benoit benson berangere bernadette bernard bertrand beth betsy betty bev
beverley bharat bhupinder bill billie bingu binyamin blaise bob bola bonaya boni boniface bonnie boris borut borys
boyd brad bradley brandon branko brenda brendan brent brett brian brice bridget brigitte broderick bronislaw bruce
bruno budi bujar bukar bulat caleb cameron carl carla carlos carmel carmen carol carole caroline carolyn carsten
catherine cecil cecilia cedric celso cesar chandrikapersad charlene charles charlie charlotte chaudhry cheikh chen
cheryl chirau cho choe choi chol choo choummaly chris christina christine christophe christopher christos chuck
chukwuemeka chung cindy claire clare clarence claude claudia claudio clement clyde colin colleen condoleezza conrad
corinne cornelius craig crispin cristina curtis cynthia cyril cyrus dalia damian dan dana daniel danielle danilo danny
dapo darrell darryl daryl dave david dawn dean deb deborah deepak delcy demeke deng denis denise dennis denys denzil
dereck derek dermot desire destin-arsene devendra diallo diana diane dick didier diego dilma dimitrij dimitris dina
dinesh dmitry dmytro domingo domingos dominic dominique domitien don donald donna dora doris dorit dorothy dost doug
douglas dragan duane duncan dwight dzmitry eamon earle ebrahim edgar edgars edi edison edmond edmund edouard eduard
eduardo edward edwin efraim egils ehsan ehud eileen eitan elaine elbegdorj eldar eleanor eleni eli elias eliezer elihu
elijah eliot elisabeth elisha elizabeth ellen elliot elliott elmar elmer elvin elvir emanuel emeka emil emile emilio
emma emmanuel emmanuelle emmerson emmet emomali enele enoch enrique eric erick erik erlan erna ernest ernesto ernie
ernst errol ertharin esteban esther ethan etienne eugene eugenio eva evan evangelos evariste evelyn everett evgeny evo
fabian fabien fabio fadul faisal farah fares farida farooq farouk fateh fathulla fatih fatma fatos faure faustin fawzi
fayez feleti felipe felix femi ferdinand feridun fernando festus fiame filip filipe filomena fiona fiorenzo fradique
fran frances francis francisco franck franco francois francois-xavier francoise frank frank-walter fraser fred
frederic frederick freundel fumio gabriel gabriele gail garcia gareth gary gaston gavin geir genevieve gennady genta
geoff geoffrey george georges georgi georgios georgiy georgy gerald geraldo gerard gerardo gerhard gerry ghazi gideon
gilbert gilberto gildas giles gilles gillian gina giorgi giorgia giorgos gitanas gjorge glafcos gleb glen glenn glyn
godfrey godwin gonzalo goodluck goran gordon gotabaya grace graham grant greg gregory greta guadalupe guido guillaume
guillermo gunnar guntis guo gurbanguly gus gustavo guy habib hachiro hadiza hafiz hage haider haile hailemariam haim
hajime hakan halima halina halldor hamad hamid hammad hamza han hanna hans hans-adam haris harold harriet harry harun
hasan hashim hassan hazel hazim heather hector heinz helen helena helene henck hennadiy henri henry herb herbert
herman herve hery heydar hezekiah hideaki hideo hienadz hifikepunye hilary hilda hillary hilmi hina hirofumi hirokazu
hiroshi hiroyuki hitoshi hong hope horace horacio hossein howard huang hubert hugh hugo hugues huot huseyin hussain
hussein hwang iain ian ibrahim ichiro idris idriss iftikhar igar ignacio igor ihar ihor ikililou ikuo ilan ilham ilir
imran ioannis ion iqbal irakli irfan irwin iryna isa isaac isabelle isatou ishaq ishaya ismael ismail issa issei ita
ivailo ivan ivo ivor jaber jacinda jacinta jack jackie jackson jacob jacqueline jacques jagdish jaime jair jakaya
jalal jamal james jamie jan jane janet janez janice janos jared jason jaswant javier jay jean jean-baptiste
jean-charles jean-christophe jean-claude jean-francois jean-jacques jean-louis jean-marc jean-marie jean-michel
jean-paul jean-pierre jean-yves jeanette jeanine jeff jeffrey jen jendayi jennifer jenny jeon jeong jeppe jeremiah
jeremie jeremy jerome jerry jesse jessica jesus jia jiang jill jim jimmy jin jiro joan joao joaquim joe joel john
johnnie johnny joko jon jonah jonathan jorge josaia joschka jose josef joseph josephine josette josh joshua josiah
josphat jovenel joyce juan judith judy jules julia julian julie julio julius jun jun'ichi jung junichiro jury justin
justine jyoti kairat kalombo kamal kamal-eddin kamala kamanda kamina kamla kanat kang kaoru karam karel karen karin
karl kashim kassym-jomart kassymzhomart kate katerina katharine katherine kathleen kathryn kathy katsuyuki katy kausea
kay kayode kazuhiko kazuhiro kazuyoshi keiichi keiji keiko keith keizo kelly kemal kemi ken kenji kenneth kenny
kensaku kent kenzo kerry kersti kessai kevin khaled khalid khalil khamis khawaja khurelsukh khurshid kiichi kim kinga
kirk kiron kirsten kishore kiyoshi klaus knut kofi koichi koji kojiro kokou kolawole kolinda kong konstantin
konstantinos koo kostas kostyantyn krishan krishna kristen kristina kunio kuol kurt kwon kyaw kyle kyriakos lamberto
lamine lana lansana lara larry laszlo laura laurence laurent laurentino laurie lawrence lazarus leanid lech lee
lejeune lena lenin leo leon leonard leonardo leonel leonid leslie levi liam lieanid lila liliana lim lincoln linda
lindiwe lindsay lionel lisa liu liudmyla liz llewellyn lloyd lois loren loretta lorne lotay lou louis louise luc luca
lucio lucius lucky lucy ludwig luis luiz luka luke luo luther lyn lynda lynn lynne mabrouk macky madan madeleine
magaji maggie mahamadou mahamat mahathir mahendra mahinda mahmoud mahmud maite maithripala makhdoom makoto maksim
maksym malcolm malik mamadi mamadou manasseh mandungu manik manmohan manohar manoj mansour mansur manuel marat marc
marcelo marcia marcio marco marcos marcus margaret margot mari maria mariam marianne mariano marie marilyn mario
marisa marise marjorie mark martha martin marty marvin marwan mary maryam maryna maryse masaaki masaharu masahiko
masahiro masaki masanori masao masaru masato masatoshi masoud matan matt matteo matthew maumoon maura maureen maurice
mauricio mauro max maxim maxime maxine maxwell maye megawati mehmet meir mel melanie melinda melissa melo meltek
melvin meng mervyn mesut mette mevlut mia mian michael michail michalis micheal michel michele micheline michelle mick
mickey miguel mikalai mikalaj mike mikhail mikheil milo milton minoru mir mircea mirghani miriam miroslav mitch mitsuo
moctar moeketsi mohamad mohamed mohammad mohammad-ali mohammed mohlabi mohsen mokgweetsi mompati mona monica monie
monique moon morris morshed moses moshe mostafa moussa moustapha mridula mswati mubarak muhammad muhammadu muhammed
mukhtar munir murad murat muriel murray murtala murtaza musa mustafa mustapha mutahi mwai mwangi mykhailo mykola myles
myron nabil naci nadeem nadia naftali nagoum najeeb naledi nam nancy naoki naoto narayan narendra naser nasir nasr
nasser natalia natalie natalya natan natasha nathalie nathan nathaniel navinchandra nawaf nayib ndinga ndolo neal
nebojsa necdet ned neil nelson nestor nguyen nguza nicanor nicholas nick nicola nicolae nicolas nicole nicos niehaus
nigel nikita nikki nikol nikola nikolaos nikolay nikos nina nirmal nissim nizar nkosazana nobutaka noel norihisa norio
norman norodom nurettin nurlan nursultan nusrat nyan obed odile ojo oksana oleg oleh oleksandr oleksii oleksiy olena
olga olha oliver olivier ollanta olly olusegun omar omer orit osagie osamu oscar osita osman osmar ossur othman otto
owen pablo pak pakalitha pamela panagiotis panos park pascal pascale pasquale pat patrice patricia patricio patrick
paul paula pauline paulo pavel pavlo pawan pedro peggy penelope penny percival perry pervez pete peter petr petro
petros petrus pham phan phandu phesheya phil philip philippe phillip phyllis pierre piotr pohiva porfirio pradeep
prafulla prakash pramod pranab pravind prayut precious prem puka pushpa pyotr qamar qassem qian qohir quentin rabbie
rabiu rachel rafael raila raja rajendra ralph ram ramazan ramesh ramtane rana randall randy ranjan raphael rashad
rashid rauf raul ray raymond rebecca recep regina regis reinaldo renato renaud rene retno reuben rex reza riaz ricardo
richard rick ricky riek rimbink rita rob robert roberta roberto robin roch rod roderic roderick rodney rodolphe
rodrigo roger roh roland roman ron rona ronald ronaldo roni rory rosario rosemary ross rotimi roy roza rudolf rudy
rufus rui rumen runaldo ruslan russ russell ruth ryan ryu ryuichi saad-eddine sabri sadeq sadyr saeed said sajid salah
saleh salem saleumxay salim sally salman salome salva sam samantha sami samira samuel samura sandra sandy sani sanjay
santiago sarah sardar sartaj satoshi saud saude sauli scott sean sebastian seewoosagur sefik seiji seo serene serge
sergei sergey sergio serhii serhiy serik serzh seth seyed seyoum seyyed shah shahid shan shane sharad sharon shaukat
shaun shavkat shawn sheila sher shigeo shigeru shigeyuki shimon shin shin'ichi shinji shinsuke shinzo shirley shiro
shivraj shlomo shunichi shunji sian siaosi siarhei siarhiej siddiq sidi sidney silva silvan simeon simon simonetta
sirodjidin siti sodiq somsavat sonatane song sonia sophie sospeter souef souvanna spencer spiros stanislas stanislav
stanley stavros stefan stella stepan stephane stephanie stephen steve steven stevo stjepan stuart sua’ad subrahmanyam
sue suh sulaiman suleiman suleyman sultan sumaya sunday sung sunil surakiart surangel susan sushil sushma susilo suzan
suzanne svitlana swaran syed sylvia sylvie tabare takahiko takahiro takao takashi takeo takeshi takuya talbak taleb
tamim tammam tamotsu taneti tang tara taras tariq tarja taro tarun tasos tassos tatsuo tatsuya tatyana taveras ted
teodor teodoro teran terence teresa terrance terri terry tetsuo thabo thaddeus thein theo-ben theodore theodoros
theresa thierry thomas thongloun tibor tim timothy tina tito titus tobias todd tom tomas tomislav tommy tony toomas
toshihiro toshio toshiro toshiyuki tracey trevor troy tsend tsuneo tunc tzipi ueli uhuru uladzimir umar umaro umaru
umba uri ursula usman uzi vadim vadym vaira valdas valdis valentin valentyn valerie valerii valeriy valery vartan
vasil vasily vasyl ved vernon vicente vicki vicky victor vijay viktor vilayat vinai vince vincent viola violeta
virendra viron vishnu vitali vitaliy vitaly vivian vivien vladimir vladislav vladyslav volio volodymyr vyacheslav wade
wagner walid walter wan wanda wanderlei wang warren wayne wei wellington wen wendy wesley wilbur wilfred will willard
william willy wilson wlodzimierz wunna wycliffe xavier xi xiao ya'akov yaakov yael yahaya yahia yahiya yahya yair
yakov yang yannis yasar yasser yassin yasuaki yasuhiro yasuo yasushi yegor yevgeny yevhen yitzhak yldiz yoav yohei
yoichi yoko yoo yoon yoriko yoshiaki yoshihide yoshihiko yoshihiro yoshihisa yoshinobu yoshinori yoshio yoshitaka
yossi yousef youssouf yoweri yuji yukio yuli yulia yun yuri yuriy yury yusuf yutaka yves yvette zainab zalmay zarifou
ze'ev zeljko zeng zhang zhao zhou zoran zuzana zvi
`;

/** In lower case and without accents. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
