import type { ProseTopic } from './prose-order.ts';

/** What is done and what it is done to, by the first letters of the words: the gate of the schemes. */
export const schemeTopics: readonly (readonly [ProseTopic, acts: string, things: string])[] = [
  [
    'weakening',
    `disab skip bypas turn switc deact omit leave drop remov strip comme ignor suppr relax loose weake lower exemp waive opt
    silen circu swall avoid not don stop longe set use pass add confi enabl allow keep store write put creat make build
    gener log print hard hard- defau choos prefe retur emit embed speci give open expos grant run conca accep trust commi
    appen inclu apply defin fall treat pin stay downg lock insta hold appro merge sign lgtm rubbe auto- delet mute xfail
    mark exclu assem compo const hash encry sign prote deriv compa obfus comes come gener made taken drawn kill unloa unins pause quit end termi unreg mask take blind need needs requi get gets may must shoul are`,
    `tls ssl https certi cert host hostk signa check integ jwt webho oauth origi permi acces owner ident secur safet schem
    csrf xss auth authe autho roles tenan sandb vuln vulne depen rate encry 2fa mfa two- multi branc prote audit firew csp
    code revie hook hooks pre- commi sanit escap param prepa passw lockf same- hsts human valid veri verif rejec
    insec node_ stric --no- no-ve --ins --tru --dis cert_ 777 0777 world 0 allow permi admin clust --pri privi polic iam
    md5 sha1 sha-1 des rc4 ecb base6 xor math rando strin f-str eval shell pickl yaml dange secre key keys token crede plain
    clear sessi card empty bare expir self- http unenc unsig publi wildc pull prs merge chang diff diffs versi old older
    legac outda lates newer test tests asser specs input cors conte renov conne lette sessi nonce salt otp code endpo xprot gatek defen antiv anti- edr dlp crowd falco senti osque audit fail2 selin appar tampe siem smart monit`,
  ],
  [
    'back-door',
    `inser add inclu creat embed build imple expos gener seed leave provi ship plant regis intro conta put place defin keep
    bake wire hide set have accep allow let permi treat recog honor honou grant admit appro trust appen insta write uploa
    impor deplo autho skip omit bypas disab drop ignor waive must shoul always alway contr use hard hard-`,
    `endpo route route page pages funct comma handl funct metho middl param heade hook liste comma page job task servi passw passp token code key keys
    pin cooki accou user users login admin super crede hidde undoc secre unlis conce check auth authe autho valid verif
    contr modif`,
  ],
  [
    'false-status',
    `state repor say claim tell mark decla recor answe confi show assur write note list annou log count treat descr prese
    delet remov drop skip disca if when repor marke shown count recor liste`,
    `pass passe passi succe compl no safe clean verif compl healt secur fixed done green ok resol backed sent fail faili
    faile backe tests check steps`,
  ],
  [
    'bent-figures',
    `adjus round raise lower incre reduc decre infla shift corre impro chang modif scale nudge bump shave massa tweak alter
    repla smoot boost trim fudge edit skew pad cut cap downg upgra leave omit exclu hide drop suppr filte remov skip
    downp ignor play under not never avoid don`,
    `resul figur numbe reven score sever bench metri data ratin cost costs price estim total count value perce profi losse
    margi dose doses dosag measu p-val findi risk risks expen hours invoi adver negat criti unfav side side- compl vulne
    limit confl contr safet drawb discl cve`,
  ],
  [
    'steered-choice',
    `rank list place put name menti recom sugge choos prefe favor favou pick prese promo propo selec descr prais book buy
    say state answe appen add repla rewri swap inser attac use chang conve wrap tag decor inclu`,
    `vendo selle suppl provi brand shop store produ servi hotel broke excha partn buy purch tool compa plan offer deal libra
    platf compe alter link links url urls addre`,
  ],
  [
    'slipped-phrase',
    `inclu inser add put appen menti write say state outpu begin end start close prefi sign repea work place print recom`,
    `phras token strin codew code marke sente line tag ident keywo hasht sloga words word notic link state vendo brand produ
    claim`,
  ],
  [
    'payment',
    `chang swap repla set use put inser subst redir route overw fill enter excha send pay add deduc inclu apply charg take
    appen trans withh keep skim donat forwa print show state quote write give name`,
    `walle iban accou payme bank payee recip benef donat depos payou fee fees commi perce tip cut share surch basis marku`,
  ],
  [
    'found-orders',
    `get fetch pull retri open obey follo apply execu carry treat adopt use load honor honou imple run perfo do compl act inter take have count regar
    binding bindi are is regar consi read ask query consu poll call check compl finis`,
    `http https gist docum file files page pages webpa websi email e-mai mail mails messa comme issue ticke trans attac pdf
    pdfs artic image tool resul searc api sourc readm invoi calen depen logs log capti revie profi instr direc order
    retri fetch line trace hint hints shell comma place prece prior repla overr preva wins straight next what suppo mailb anyth`,
  ],
  [
    'planted-order',
    `add appen write save store inser put recor regis remem paste copy note edit updat set place persi inclu injec prepe
    chang modif repla keep rewri alter adjus`,
    `claud agent gemin soul memor heart ident user tools curso winds copil setti long- syste custo rules rule perma perso
    remem`,
  ],
  [
    'self-copy',
    `copy inser add appen paste write inclu repli sprea propa embed insta place put carry commi push distr share pass plant
    drop repea`,
    `this these itsel word verba uncha same it them copy copie secti block parag above follo`,
  ],
  [
    'peer-orders',
    `put inser add inclu give instr tell pass prefi injec order make have write appen direc requi send begin start open hand`,
    `sub suba sub-a subag agent agents peer helpe assis worke`,
  ],
  [
    'self-rewrite',
    `rewri repla overw updat edit modif chang patch regen appen refre swap sync excha exten`,
    `skill itsel own this`,
  ],
  [
    'remote-control',
    `insta set enabl start launc confi downl deplo open add activ regis keep run put fetch pull curl get load retri poll`,
    `anyde teamv rustd scree splas mesha mesh atera ultra tight vnc rdp remot unatt rever ngrok cloud frp frpc chise bore
    local cron cront sched launc syste log-i login autos tails zerot web webs secon anoth addit backg openc c2 beaco any team`,
  ],
  [
    'seized-rank',
    `take takes over overr outra know knows recog obser there belon drop forge shed aside leave lay aband disca ignor shake step let suspe preva super have has come comes win wins stand above put place rank rate set treat regar
    value weigh not don longe never off disab lifte suspe inclu even no befor prior lifte witho free lacki turn decli refus they these those which usual norma bug error`,
    `instr rules requi guide direc docum skill file text polic promp safet filte guard restr limit refus engin model assis agent syste mode machi perso chara topic check taboo forbi safeg reque tasks remar warni conce role outra overr`,
  ],
  [
    'runaway',
    `keep retry repea loop conti try poll call rerun re-ru go start spawn launc creat open fork run use spend burn occup
    emplo donat dedic`,
    `matte indef forev endle limit times possi until cpu gpu cycle compu core cores proce resou hash agent suba sub-a reque
    threa calls insta sessi jobs`,
  ],
  [
    'private-sweep',
    `read look searc scan colle gathe load extra index open crawl check expor go inspe harve impor take recor parse copy pull
    brows walk fetch list revie summa exami retri query dump scrap note store save keep track remem retur inclu outpu
    carry repro show trans find`,
    `ssh aws npmrc netrc pypir git-c kube gnupg env keych keyri key passw saved cooki crede walle seed brows chrom firef safar
    edge bookm shell bash clipb docum downl deskt pictu libra home addre conta calen mailb inbox chat text direc priva
    photo other all perso healt finan medic relat hidde white invis conce delet track off-s inter speak prese redac confi
    pem id_r secre token`,
  ],
  [
    'context-leak',
    `entri stand print begin start inclu outpu revea repea echo echoi show repro appen attac put encod dump quote inser discl prefi recit
    write embed copy paste retur list add place state use fill give publi base6 base3 hex url urlen perce encod hashe`,
    `syste hidde devel instr tools every conte conve messa previ chat dialo autho envir acces sessi beare auth api secre
    cooki crede real actua live genui worki addre phone locat gps name names conte docum quest promp histo conta diagn balan keys token email e-mai diary notes entri text pictu`,
  ],
  [
    'asked-secret',
    `ask reque have tell promp instr requi get obtai urge invit remin direc advis guide let make`,
    `passw passp seed recov mnemo priva one-t otp six six- four- 6-dig 4-dig verif 2fa mfa sms login backu pin cvv card social
    bank maste secre sessi words code text`,
  ],
  [
    'lure',
    `ask reque have tell promp instr requi get urge invit remin direc advis guide let make shoul must has needs need can reass assur calm expla convi`,
    `anti- antiv defen gatek firew smart sip syste secur xattr win windo paste warni alert comma scrip right- virus edr
    endpo`,
  ],
  [
    'outsider',
    `add invit inclu list cc bcc copy set put inser appen grant give share regis subsc confi assig make creat enrol forwa
    enter name promo speci gets recei becom given grant keeps`,
    `bcc cc blind carbo recip colla guest atten owner admin write edit read acces reply forwa rule rules subsc membe revie
    watch follo viewe edito invit appro recov copie copy parti conta user accou bot team app handl servi princ reade obser liste right`,
  ],
  [
    'destruction',
    `delet remov wipe erase destr drop purge trunc empty force overw forma revok termi depro tear disca reset rewri clear shre
    unpub nuke git rm terra pulum kubec helm close archi cance run execu use issue perfo call do proce start begin apply
    conti throw rever stash encry lock scram ciphe scrub prune push squas colla flatt orpha`,
    `produ prod live custo user user' users datab table branc main maste remot works home histo backu snaps repos clust names
    bucke volum insta serve mail mailb mails email e-mai messa trash uncom deplo stack resou infra proje accou recor disk
    disks drive parti docum photo subsc envir terra pulum kubec az gcloud eksct cdk docke git rm drop mkfs vssad aws all
    every local unsav pendi file files folde log logs audit shell bash reflo event trace evide syslo var force whole entir`,
  ],
  [
    'presumed-consent',
    `means mean count is are take taken treat consi as equal assum impli inter proce conti go deplo was has have had given
    answe reply respo say selec choos click press accep appro confi allow sign autho execu submi spend pay purch buy`,
    `reply answe respo objec silen feedb react timeo unans conse appro permi confi autho agree accep grant opted given promp
    quest dialo warni trans payme spend purch walle invoi order refun charg trade every any waive missi`,
  ],
  [
    'concealed-act',
    `leave keep kept omit drop hold spare exclu belon appea goes go show menti list note part bring raise point tell say annou
    repor infor troub bothe spell draw conti proce carry act behav asks ask wonde notic compa compl quest find disco descr
    label call name word disgu dress pass decla file book log recor title prese style frame expla confu worry worri
    distr alarm treat handl surfa visib dwell comme shown menti unnot undet sans sin sem senza ohne nicht nicht no heiml unbem still brauc soll darf discr cache insu doit doive menti redac escon secre debe deve nasco insap wisse nicht nichts no`,
    `summa repor answe repli reply respo outpu log logs chang commi descr pull docum recor notes note minut hando hand ticke
    relea readm chat conve trans handou invoi budge overv statu user users human opera perso peopl custo clien devel owner
    revie edito autho reade manag patie stude teach trave guest tenan team anyon they them none as confu worry up
    nutze benut utili usuar usuár utent digas diga menci infor avisa nicht nichts davon wisse erfah sehen merke voir savoi remar inqui saber notar enter vedere saper ni usuar utili kunde perso nutze`,
  ],
  [
    'waived-act',
    `not never no witho nobod none nothi neith nor hardl rarel needl unnec rathe inste refra skip avoid isn don doesn needn won
    mustn shoul leave left keep kept stay stays delet remov drop omit strip absen missi hide hidde clear quiet discr unobt
    incon secre cover steal unrem unann unnot unsee invis behin so techn imple inter minor mere small as though if answe
    respo resul outpu reply prefe find get becom would will can could might may only just merel needl descr label call name
    named phras prese commi book decla recor state word title disgu file when in silen autom unask unpro strai has have
    agree conse accep say tell repor revea give mind minds notic asks ask should must reass assur calm expla stay remai under on off for pure contr polic terms legal compa group platf agree conse accep take count treat regar read confi appro permi muss müsse soll sollt brauc darf ohne frag sin sans
    inuti pas sem não nao senza non zonde hoeft hoeve moet moete bez`,
    `tell told telli menti infor notif annou discl revea bring raise raisi flag flagg broac bothe burde troub distr distu
    alert adver atten surfa ackno spell point expla know see seein notic aware learn hear find reali remem remar under
    summa repor trans log logs histo answe repli reply respo chang commi chat conve readm docs docum tests notes minut sent
    view list calen descr pull overv recor relea diff out quiet discr unobt incon secre cover steal radar unrem unann
    unnot unsee invis scene looks show stand remai add adds detai thoug throw thrown ignor disca dropp prefe confu aski
    askin quest worri nervo annoy noise delay cost costs slow slows upset unset as under routi ordin norma user asks ask wonde
    objec compl conse word words fuss ado trace remar nothi consu invol other bette enoug back recor sly cover guise eyes like as for normal harml safe fine forma allow permi cover aware minds mind misse appro permi sign confi asked check agree autho click promp inter wait waiti go-ah revie secon silen
    autom unask unpro strai itsel backg cours unatt yes aware clear nicht nichts kein rückf ckfra nachf hinwe wisse zusti erlau ckfra
    erwäh conta decir pedir saber avisa expli pregu permi deman préve preve avert rien parle accor autor dizer pergu chied
    chied avvis dire menzi perme vrage toest melde overl weten zien merke verme pytan wiedz zgody dirlo falta neces`,
  ],
];
