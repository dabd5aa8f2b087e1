/** The words that rules are written with, by `node scripts/list-words.js`; `list-rules.js` runs it too. */
export const ruleWords = `aaaa aaaab aan aanbieder aangegeven aanmeldgegevens aanpas aantal aanval aanvaller aanwijzing aanwijzingen abaikan
  abandon abbassa abc abend aber abgeruf abgeschalt ablage ablegen about above abra abre abreiß abrir abroga abruf
  abrund abschalt abschließend absence absend absent absolute abstell abstraction abstreit abuse abusive abwert aby
  abzuschalt acabar acat accantona accenn accennar accept acceptance accepted accepts acceso access accessib
  accessible accesso accidental accidentally accompanies accompany accord accordance according accorga accorgano
  accorgersi account accounts accuracy accurate aceit acept acesso achemin acht achter achtergrond achterwege acima
  acion ack acknowledg acknowledge acknowledging acl acrescent across act acting action actions activate activation
  active activity actor acts actual ada adas add added adding addition additional additionally additions address
  addresses addrs adds adelante además adhere adhérents adicion adjacent adjective adjectives adjunt adjunto adjust
  adjustment adjustments admin administration administrator administrators admins admit ado adopt ados adpound
  adresboek adresine adresow adress adressbuch adressen adressez ads adulter adv advance adver adverse advert
  advertencia advertir advertis advertisement advertising advice advier advierta advise advisor adım aeiou aeo aes
  aesmanaged affiliate affiliated afloop afrond afschrift after afterward afterwards afzwak again against age agency
  agenda agent agenta agente agentenanweis agentenregel agentregels agents ages aggira aggiung aggiusta aggregate
  agli agora agree agreed agreement agreements agrees agreg aguardar aguarde ahead ahora ahosts aider airtable
  aislamiento ajan ajout ajust akcept akceptacj akia akkoord aklında aktar akte aktenfuchs akıl ala alan alarm alarma
  alarme alarmed alas albo aldıktan ale alert alerta alertar alerte alerting alerts alg alguien alguém alias alice
  alike aliyun all alla allarme alle alleen allega allegala allegale allegali allegalo allegare allegat allegate
  alleged alleghi allen alles alloc allocation allow allowance allowances allowed allows allusers ally alma almadan
  alo alone along alos alphabet alpine already als also alsof alt alter altera alteram alterar alteraç altere
  alternative alternatives alters although altijd alto altér always alwaysapply além alıcı alın alınan amazon amaçlı
  ambiente ami aml among amoral amount amounts ana anahtar anahtarlar anahtarlari anahtarları anahtarlarını anahtarı
  anahtarını analisad analizad analizowan analizzat analy analys analyser analysis analysé analytics analyzer
  anbieter ance anche and andbox andere ando ands anew anexa anexado anexar anexe anexem anexo anfüg angebote angegeb
  angehäng angreif angriff anhang anheb anhäng ani anlatma anma anmeldedat anmeldeinf anmeldeprüf annonc annota
  annotations announc announce announcements announces announcing annoy annoys annulla anonymous anot another anpass
  anschließend answer answered answering answers anterior anteriores anteriori antes anthropic anthropics anti
  antifraude antifrode antivir antivirus antivirüs antivírus antwoord antwort antworte antywirus antérieur anul
  anulad anuluj anvisningar anweisung anweisungen anwender any anybody anyone anything anyway anywhere anzuhäng
  anéanti aos apag apaga apague aparezcan apart api apify apikey apis apk aplic aplica aplicam aplicar aplique app
  apparent apparmor appear appearing appears append appendi appendix appends appimage apple applica applicano
  applicant applicants application applications applied applies appliqu appliquent apply approach approuv approv
  approval approvals approvazion approvazione approve approved approver approvers approves approx apps apri april
  aprire aprob aprobaci aprobación aprov aprovação aprueb après apt apunt após aqui aquí arama arbeitet arbitrary
  archief architecture archival archive archived archiver archives archiving archivio archivo archivos archiwum ardı
  ardından are args argument arguments argv aria arka around arquivo arquivos arranc arrangement arras array arredond
  arriba arrive arrondi arrotonda artefact article articles artifact artifacts arttır artır arşiv asi aside ask asked
  asking askpass asks askıya asla asleep aspettar aspettare assemble assenso assert assertion assertions assess asset
  assets assign assignment assinatura assist assistant assistants association assume assumed assurance assure ast
  async atacante atak ataque atas atera ation ational atla atlas atlassian atlay atlayın atob att attach attached
  attaches attachment attachments attack attacker attackers attacks attempt attempting attempts attendee attendees
  attender attendere attention attenua attieniti attractive attribute attribution aturan até auch aucun audience
  audit auditctl auditd audited auditing auditlog auditor auditoria auditors auditoría audits audyt auf auffall
  aufführ aufgeführt aufgehoben aufheben aufrund auftauch auftrag auftraggeber aufwert augen augment augmentez august
  aument aumenta aunque aus ausdrücklich ausdrücklichen ausführ ausgeführt ausgeschalt auslass ausnahmslos ausschalt
  aussetz austausch ausweis auswertung auszuführen auszuschalt autent autenticaci autenticación autenticazion
  autenticaç auth authenticate authenticated authenticates authenticatie authentication authenticator
  authentification authentifizier author authored authoris authoritative authority authoriz authorization authorized
  authors auto autoescape automated automatic automatically automaticamente automation automatisch automatycznie
  automáticamente autoric autoris autorisatie autorisation autoriz autorizaci autorización autorizaç autorização
  autorizzazion autorizzazione autoryzacj autostart aux außer available avaliaç avaliação avaliações avant avec avere
  avert avertir avertissement avis avisad avisar avise avises aviso avoid avoids avver avvert avvertir avvia avvis
  avvisar avvisare await aware awareness away awk awkward aws awslabs axios axis ayarla azalt azcopy azure azzera
  açıklamay añad aęy aęyo aşama baas bac back backdoor backed backend background backing backlink backlinks backoff
  backs backup backups bad badge badges bahsetme bahsetmeden baixad baixado baixar baixe baja bajar baje bake bakiye
  balance balances ban bancaire bancaires bancaria bancarie bancario bancarios banch banche banco bancos bancária
  bancários bandeja bank banka bankdat bankgegevens banking bankow bankverbind banner bar bare base based bases bash
  bashrc bashupload basic basis baslig bat batch baypas başlat başlı başında bcc bcced bccing bccs bcdedit beacon
  bearbeitet bearer beat because beceri become becomes bedingungslos bedrag bedrock beeceptor been befehl befolg
  before beforehand befund beg begin beginn beginning begins begunstigde behalf behaupt behave behaves behavio
  behavior behavioral behaviou behaviour beheerder behind bei beifüg beigefüg being beispiel beispielsweise beizufüg
  bekleme beklemeden bekomm belangrijker belastingaangifte beleid belge belgede belgedeki belief believes belirtme
  belirttiği bellek belli belong belongs below bemerk benachrichtig benchmark benchmarks beneficiari beneficiaries
  beneficiario beneficiary beneficiári benign benoem bent benutz benutzer benutzerdat benutzerin benutzerverzeichnis
  beoordeeld beoordeelde beoordeling beperking berechtigungsprüf bereinig bericht bescheid bescherming beschränkung
  beside best bestand bestimmt bestätig bestätigt bestätigung betrag betreiber betreibers betrug betrugsprüf beträg
  betrüg better between beveiligingscontrole beveiligingsregel bevestiging bevestigt bevoordeel bevor bevorzug bewaar
  bewerb bewerbung bewertung beyond bez bezpieczeństw bezwarunkowo bias biased biases bij bijlage bijvoeg
  bijvoorbeeld bildir bildirme bile bilet bilgi bilgisi billing bilmesin bilmesine bin binary binarycookies
  binaryformatter bind bindend binding bing biome bir biri birth bisherig bisherigen bislang bitbucket bitcoin
  bitince bitsadmin bitstransfer bitt bittet bittiğinde biçimlendir blacklist blame blanket blanks bleib blijvend
  blijvende blind blinde blindelings blindkopie blindly blkdiscard blob blocco block blocked blocklist blocks blokad
  bloqueo blue bmp bnore board bob bodies body boilerplate boleto bomb book bookmark bookmarks bool boolean boost
  boot bootout bootstrap bor bordro bore borra borrador borrar borre bortse boss bot both bother bothered bothering
  boto bottoken bottom bound boundaries boundless bounds boven bovenstaand bovenstaande box boşalt bpa brak branch
  branches brand brands brauch braucht brave break breaks brew bridge brief brightness bring bringing brings brl
  broadcast broadcasts broken broker brokerage bron broncode brouillon browse browser browserbasehq browsing bsn btc
  btmp bucket buckets budget buffer bug bugs build builder building builds built builtins buiten bullet bulletin
  bulletins bullets bump bun bund bundan bundle bundled bunlardan bunu bunx burden burl burn burns burpcollab
  burpcollaborator busca busy but buy buys buzón bypass bypassa bypassed bypasses bypassing byte bytearray bytes bzw
  bénéficiaire bórra bölüm bösartig böyle búsqueda bütün błę błęd cabecalho cabecera cacert cache cacher cachette
  cachez caching caché cachée cada caixa cala calculate calendar calendars calificaci call calla callback called
  caller callers calling calls calm cambi cambia cambio came camouflage campaign can canary cancel cancelad cancella
  cancelli cancels candidate candidates candidatur candidatura candidature cannot cantidad cap capped caption
  captions capture captured captures car carbon carbonblack card careful cargala cargalas cargalo cargalos cargar
  cargo carica caricala caricale caricali caricalo caricare caricate carichi carnet carpeta carregar carregu carregue
  carried carries carry carte cartella cartes cartão cartões case cases caso cat catalog catbox catch catcher
  catchers category catimini cause causes caution cała całe całego całej całkowi cały całą cbc cced cci ccing ccn cco
  ccs cdk cdn cegamente cell cells celui censorship cent central cerrar cert certificaat certificaatcontrole
  certificaatverificat certificado certificados certificat certificate certificaten certificates certificats
  certified certs certutil certyfikat ces cet cette cevap cff cfg cgi cgminer chain challeng challenge chamado chang
  change changed changelog changeme changes channel channels chaos chapter chaque character characteristic characters
  charg charge charges chart charter charts chat chatgeschiedenis chatprotokoll chats chattr chatverlauf chave chaves
  chce che cheapest checage check checke checked checker checkers checking checklist checkout checks checksum chef
  chefe chi chieda chieder chiedere chiffr chiffre chiffrement child chisel chiusura chmod choice choisi choos choose
  chooses choosing chore chores chose chosen chr christian christians chrome chromium chroot chunk ciasteczk
  cichaczem cichu ciecamente ciegamente cifra cifrado cifragem cifratura cijfer cijfers cim cima cipher circumstances
  circumvent circumventing cit citar citation cite city ciò cjs claim claiming claims clamav clamd clandestinamente
  clandestinely clandestinement clasificaci class classement classific classification classificaç classifier
  classifiers classify classroom claude clause clave claves clawdbot clean cleaner cleaning cleans clear clearance
  cleared clearing clears cli click client cliente clientes clienti clients climate cline clinerules clip clipboard
  clipboardy clock clone cloned clones close closed closing cloud cloudflare cloudflared cloudtrail cluster clusters
  clínic clínico clínicos cmd cmdclass cms cname cnf coach code codecs coded codes codex codice coding coerc coin
  coinhive colar cole colem collaboration collaborator collaborators collapse colleague colleagues collect collected
  collecting collection collector colo color colou colour colours column columns com comandi comando comandos combine
  come coment comenta comentar comentario comentário comenzar comes começar coming comisi comiss comm command
  commande commands comment commentaire commented commenting comments commerce commission commit commits committed
  committing common communicat communicate communicated communications communiqu community como compaction compan
  company compare compared compares comparison comparta comparte compartilh compartir compatibility compatible
  compete competing competitor competitors compile compiled complain complains complaint complaints complet completa
  complete completed completely completeness completion completo compliance compliant complies comply component
  components compose compress comprobaci comprobar compte compute computed computer computing comuni comunic
  comunicar con concat concatenat concatenate concatenation conceal concealed concealing conceals concept concern
  concerns conclude concluir conclusion concord conda condition conditions condivid conferir conferm conferma
  confidence confidential config configparser configs configur configurad configuration configurations configure
  configured configures configuring configuré confirm confirmaci confirmación confirmar confirmation confirmations
  confirmaç confirmação confirmed confirming confirms conflict conflicting conflicts conform confus confuse confused
  confuses conhecimento connect connected connection connections connects conocer conocimiento conoscenza consegna
  consegnala consegnalo consegnare consenso consent consented consentimento consentimiento consentprompt consents
  conservative conservatives consider considera considered consign consigna consigne consignes consistency consola
  console const constancia constant constants constitute constitutes constraint constraints construct constructor
  consult consulta consultar consumer conta contact contacten contactlijst contacto contactos contacts contain
  contained container containers containing containment contains contar contatos contatti conte contenido content
  contents contenu contenut context conteúdo continuation continue continuez continuing continuity conto contorn
  contourn contract contracten contracts contradict contraindications contrainte contraseñ contrast contrato
  contratos contribute contribution contributions contributors control controle controles controllar controls
  contrôle convenience convention conventions conversa conversaci conversas conversation conversations conversazion
  convert convincing cookie cookies coordinate coordonnées copia copiala copialas copiale copiali copialo copialos
  copiar copiare copias copiate copie copied copiela copielo copiem copien copies copilot copy copyfile copying
  copyright copyto copytree core cores corp corporate correct correction corrections corrente correo correos
  corriente cors cortafuegos cosign cost costas coste costo costs could count counted counter country counts coupon
  courriel course cover covered covering covers covert covertly coût cpf cps cpu cpuminer crash crate crawl crc creat
  create createcipher created createremotethread creating creationflags creator credenciais credencial credential
  credentials credenziali credit creditcard credits creds crime crimes criminal criminos criptografia critical
  criticism crittografia crm cron cronologia crontab crowdstrike crx crypt crypted crypto cryptodome cryptography
  cryptonight crédito csp cspell csrf csrutil css csv ctf ctrl ctypes cuando cuent cuenta cuestionar cui cuma cumpl
  cumpr curl currency current currentversion currícul currículo currículos cursor cursorrules custo custom customer
  customers cut cutoff cve cvv cwe cycles czego czekaj czekania czf czy czytan czyść członk código cópia cópias cümle
  daar daarna daarover daarvan dac dad dados daemon daemonize daemons dag dagelijks daha dahil dahili daily daima
  daki dall dallar dalları dan danach dane danger dangerous dangerously dann dans danych danymi danışmadan daqui
  darauf darf dark darse darum darwin darüber das dashboard dass dat data database databases datas dataset datasets
  date datei daten datenbank dates datetime dati datos datum dauerhaft davon dawk day days deactivate deactivates
  deactivating deactiveer deaktivier deal deals dear deb debate debates debe deben debian debit debug debugger
  debugging dec decad december deceptive decide decided decides decir decision deck decks declaraciones declaración
  declarations declaração declare declared decline decode decodebytes decoded decodehex decoder decodes decompress
  decorate decrease decrypt decryption dedicate deduct deduction deductions deed deel deelt deeply def default
  defaults defect defecto defects defeito defence defender defense define defined definition definitions deflate
  degli dei deine deixa deixam deixar deixe deja dejan dejar deki del delay delays delen delet deleta deletar delete
  deleted deletelocalsnapshots deletes deleting deletion deletions deliberate delincuente deliver delivered delivers
  delivery dell della delle dello dem demand demande demanded demander demands demo democrat democrats den denetim
  denied deno deny department depend dependabot dependencies dependency dependent dependents depends deploy deployed
  deployer deploying deployment deployments depo depois deposit deposita deposited deposits depot deprecated
  deprecation deprioritise deprioritize deprovision deps der derive derived derogad derrub des desabilit desactiv
  desactiva desactivar desarrollador desarrollo desativ descarg descargad descargado descarreg descart descarta
  descobrir desconect desconsider desconsidere desconto describ describe describes description descriptions descubra
  descubrir descuento desde dese desej desenvolvedor desenvolvimento deserialise deserialize deshabilit design
  designated desired desk desktop deslig desobede despej despite después dessus destinataire destinatario destination
  destinatário destinazione destino destroy destroys destru destruction destructive desvi desví detached details
  detect detected detecting detection detector detects deterministic detour dev devcontainer deve develop developer
  developers development developpement devem devia device devis devnull devops devra devre devtools dewelop
  dezaktywuj deze değer değil değişiklik değişken değiştir dfile dia diag diagnose diagnoz diagnóstic dial dialog
  dialogs dialogue diante diariamente diario diary dias dica dice dici dict dictated did die dienst dies diese diesen
  difett diff differ difference different differently differs diffs dig diga digas digest digit digital digits
  dikkate dimentica diminu ding dingtalk dipendenti dir dire direct directed direction directions directiva directive
  directives directly director directories directorio directory directri directrices directs direktif direnv diretiva
  diretriz diretrizes direttiv direttive diretório dirlo dirotta dis disabilita disabilities disability disabl
  disable disabled disablelocal disables disabling disallow disallowed disappears disaster disattend disattiva
  discard disclaimer disclaimers disclos disclose disclosed disclosing disclosure disco discord discordapp discount
  discourag discover discovers discovery discreet discreetly discretamente discretion discrètement discuss discussed
  discussie discussing discussion discussions discut discutir disfarçadamente disguise disimuladamente disimulo disk
  disks diskutil dislike dislikes dismiss dismissing disobbedi disown disparaître dispatch dispatched dispens display
  displayed displaying disregard dissimul disso dist distract distracted distribute distributed distribution distrugg
  disturb disturbed dit dites div divieto divulgu dize dizer dizin diğer dla dlp dlx dmg dnf dni dns doas doble doc
  docker dockerfile docs doctoc doctype document documentation documented documenteer documento documentos documents
  docx dodaj dodatkowo dodawaj doe doen does doesn doing dois doit doivent dokument dolandır domain domains domow
  domyślnie don donate donation done données dont door doorgestuurd doorheeft doors doorstuur dopiero dopisuj dopisz
  dopo dos dosage dosagem dosages dosaggi dose dosering doses dosier dosis dossier dossiers dostawc dostosuj dosya
  dosyayı dosłownie dotnet dotychczasow douban double doubt dowie dowiedz down downgrade download downloaded
  downloadfile downloading downloads downloadstring downplay downstream dows dowód doz doğrulama doğum dołącz doślij
  dpaste dpkg draft drafts drag drain draw drawbacks drawing drawn drei dress drill drive driver drives drop dropbox
  dropped droppen drops dsa dss dst dtd dubbio due dummy dump dumps dup duplicate duplique durch durdur during duty
  duvar duyma dwell dwelling dwuskładnikow dyld dynamic dyrektyw dysk dyskretnie dyskusji dzien dziennik dzień
  débraye défaut démarr déplac déposer dépôt déranger désactiv détrui dévoil día döküm dürfen düzenli düşür dış dışı
  długotrwał each earlier early earns ease easier easter ecb ecdsa echo echoing echtzeitschutz eded ederse edge edit
  edited editing editor editors edits edr edulcora een eerder eerdere eerst efdp efecto efeito efface effect effects
  effetto egg ego egress ein eind einde eine einem einen einer einfüg eingab eingabeaufforderung eingabeprüf
  eingabevalid eingeb eingefüg eingehend eingetrag einreich einschränkung einsend einspiel eintrag einverst
  einwilligung einzufüg einzutrag either ejecut ejecuta ejemplo ejemplos ekip ekle eksctl ekstre ekt ekte ela
  elaborat elastic ele electron electrum elegid element elenco eles elevate elevated elf elif elimin elimina eliminar
  elimini elk elke elle elopment else elsewhere elude eludi email embed embedded emergency emir emit emoji emojis
  empezar empfänger emphasise emphasize empleados employ employee employer empties empty emptydirsync enabl enable
  enabled enablelua enabling enc encabezado encaminh encerrar encima enco encod encode encoded encodedcommand
  encoding encrypt encrypted encryption encrypts end ende ended ending endless endlessly endofprompt endoftext
  endorsed endpoint endpoints endregion ends endswith enforce enforcement enforcing engage engano engine engineer
  engineering engineers engines english enjeksiyon enough enregistr enrol enroll ensemble ensure enter entera enterar
  enterarse entere enteren entero enterprise entfallen entfern entgegensteh entire entities entorno entrada entrega
  entregar entregue entretien entries entry entwickler entwicklung entwurf entwürf enumerate env envia enviada
  enviadas enviado enviados enviala envialas envialo envialos enviar enviarla enviarlas enviarlo enviarlos envie
  enviela envielas envielo envielos envien envies envio environ environment environments environmentvariables enviá
  envoie envoy envrc envía envíala envíalas envíalo envíalos envían envíe envíen envíes envío eof eot equal equals
  equip equipe equipo equivale eras erase erases erasing erasure ere erek erfahr erfahren erfähr ergebnis ergänz
  erhöh erhöhe erinnerungsdatei erkenn erkennen erklär erlaub erlaubnis erlaubt err erreur erro error errore errores
  errori errors erros ers ersetz erst ervers erwähn erwähne erwähnen erwähnt erwähnung erzwing erzähl erzähle
  erzählen esaminat esbuild escalate escalation escape escaped escapes escaping escludi escolhid escond esconda
  esconde esconder escondidas escrev escrib esegu esfiltra eslint espace espaces espacio espacios espaldas
  especificad esperar espere esperes esquece esqueça est estadística estafa estatística este estern estilo estimate
  estimates esto ests está están esvazi etapa etc eter eth ethereum ethic ethical ethics ethminer etkisiz etme
  etmeden etree ettirmeden etwas etxt evad eval evals evaluat evaluate evaluated evaluating evaluator evaluators even
  event eventlog events ever every everybody everyone everything everywhere evidence evil evita evitar evitare evite
  evm evvelki exact exactly exaggerate examine examiné example examples except exception exceptions excessive exchang
  exchange exchanges exclua excluam exclude exclui excluir exclusion excuse exe exec execfile execfilesync execsync
  execut executable execute executed executes executing execution executor exemple exemples exemplo exemplos exempt
  exercise exfil exfiltr exfiltrate exfiltration exfiltreer exfiltrier exib exist existence existing exists exit
  exits exodus expanduser expect expectation expected expects expediente expedientes expense expenses expensive
  experimental expertise expire expired explain explaining explanation explanations explic explicar explicit
  explicitly expliqu exploit exploitant expo export exported exporter exports expos expose exposed exposing exposure
  expression expédi ext extend extension extern external externe extra extract extractall extracted extracto
  extractos extrato extratos exécut fabricat fabricate faces fachbegriff fachjargon facilitad fact factor factores
  factory facts factura facturas facture facturen factuur fai fail failed failing fails failure failures fair faire
  fairly fairness fais faisons faites faiz fake fakt faktor faktur faktör falcon fall fallback falls falsa falsch
  falscher false falsely falsi falsifi falsific falsifica falsify falso falsos falta family faq far fark farlo farne
  fast faster fastmcp fatores fattori fattur fatura faturas fault fausse faux favo favor favore favorecido favoris
  favou favour faworyzuj fazer faça fałszuj fałszywie fea feature february fecha fed fee feed feedback feeding feeds
  fees fehlalarm fehler fehlermeldung feishu female fence fenced fernet fernweh ferrywoman festplatte fetch fetchall
  fetched fetcher fetches fetchone feu few fewer fff ffff ficar fiche ficheiro ficheiros fichero ficheros fiches
  fichier fictional fictitious field fields fifth fig figma figure figures file filebin filed filename fileno fileobj
  filepath files filesystem filing fill filler fills filter filtering filters fim final finalizar finally finance
  financeiros finances financial financials financieros finansow finanzdat find findall finding findings finds
  findtext fine finish finished finishing fino finora fique fire firefox firewall firewalld firewalls firma first
  fiscais fiscal fiscales fish fix fixable fixed fixme fixture fixtures fiyat flag flagg flagged flags flaky flask
  flat flatten flaw flaws fleet floor flow flush fmt fold folded folder folders folge folgen folget folha follow
  followed follower followers following follows font fonts foo footer footers foothold footprint for forbid forbidden
  forbids force foreach foregoing foreground foreign forensic forensics forever forget fork form format formata
  formatar formate formatier formatla formats formatta formatteer formatter formatting formatuj former forms formulas
  fornecedor fornecid fornitore forward forwarded forwarding forwards forza fosse fossem fossero fotokopi fou found
  founders four fourni foutmelding frag frage fragen fragt frase fraud fraude fraudecontrole free frei freigab
  freigabe freigabeprozess freigabeschritt freigegeb freigib freitag fremd french fri fridays friend friendly friends
  frisier from fromcharcode fromhex fromstring front frozen frp frpc från früher früheren fsmonitor fsockopen fsqa
  ftp fudge fueran fuerza ful fulfil full fullmatch fully fun func funcionários function functions funds further
  furtivamente furtivement fussy future fuzz fälsch fälschlich föregående füg füge fügen führ führe führen für gaan
  gaat gains game gap garde garder gardez gas gate gatekeeper gates gateway gather gathered gathers gave gałę gbsct
  gbwls gci gcloud gdpr gdy geboortedat gebrek gebreken gebruiker gebruikersgegevens geburtsdat gebühr gece
  gecontroleerd gecontroleerde gedankengang gedownload gedownloade gedächtnis geen gegebene gegen gegeven gegevens
  gehalt geheim geheimen geheimnis gehele gehen geheugen gehoorzaam gehorch geht gehält gekozen gel geladen gelden
  geldig geldt gelen gelesen gelesenen gelezen gelistirme geliştirici geliştirme gelmezse gelten gelösch gem gemfury
  gemini genannt gender genehmig genehmigung general generat generate generated generating generic genoemd genuine
  geprüft geredet gerek gerekm gergo german gerund ges gesamt gesamte gesandt geschiedenis gesend gesprek
  gespreksgeschiedenis gesprochen gespräch gestore gestuurd gesundheitsdat get getaddrinfo getallheaders getattr
  getengineby getent getenv gethostby gethostbyname gethostname getir getlogin getmembers getoutput getparameter
  getpass getpwall gets gettempdir getting gettrace getuser geupload gevolgd gewist gewählt gewünscht geç geçersiz
  geçmiş geüpload gibi gif gilt gim ging gist gists git githooks github gitignore gitlab gitproxy give given gives
  giving gizl gizle gizli gizlice glab gli glielo glob global globale globals globalthis globs glpat glöm gnupg goal
  god godzin godzinę goe goed goedkeuring goedkeurt goes gofile goflags gog going goinsecure golpe golpista gone
  gonfia gonfl gonosum gonosumcheck gonosumdb good google gooi gooien gopher goproxy gos gosumdb got governance gpg
  gps gpt gpu grab gracefully gradle grammar grant granted grants gravar grave greater green greet greeting grenzen
  grep grid group groups grow growth grundsätzlich gsutil guard guarda guardar guarde guarded guardrail guardrails
  guards guesses guest guests guid guida guidance guide guideline guidelines guids gula gulayın gunzip guárda
  guárdala guía gyp gzinflate gzip gönder göndermeyin görev görevden görmeme görmemel görmesin görmeyecek görmezden
  gösterme göz gültig gün günlük günlükleme güvenlik haber haberdar haberi habilidades habits habla hace hacer had
  hafta haftalık hafıza hafızaya haga hagas half halt halte halten halting halts ham hand handed handl handle
  handlebars handled handler hands handtekening handynumm happen happene happened happens harbour hard hardcode
  hardcoded hardware harm harmful harmless harmlos harvest has haseł hash hashed hashes hashing hashlib hashtag hasta
  hastebin hasł hasła hata hatalı hate hates have having hay haz hdiutil hea head header headers heading headings
  headless heads health healthier healthy heartbeat hearts heb hebe heed heimelijk heimlich heimverzeichnis held hele
  hello helm help helper helpers helpful helps hence hepsi her herabsetz here hereby heroku herstelzin herunter
  herunterlad herunterzulad hesa hesap hesitate hesitation het hex hexdump hey hidden hide hides hiding hier hierover
  hiervan hiervon hierüber high higher highest hij hijacked him hinfällig hint hinter hintergrund hinterleg hints
  hinweis hinzu hinzufüg hinzuweisen hinzuzufüg hipaa his histfile histori historia historial historiales historias
  historie histories history histsize histórico hit hits hiçbir hkcu hoch hochgelad hochlad hochzulad hoeft hoeven
  hold holding holds hole holerite holiday home homedir homepage honest honey honeypot hono honor honou honour hoogte
  hook hookbin hooks hookspath hoort hora horen host hosted hosting hostname hosts hotel houd houden hour hourly
  hours house housekeeping how href hsts htm html http httpie httponly https httpx huaweicloud hub hubspot huge human
  humans hundreds hundredth hunt hunter husky hyphen hypothesis hypothetical häng hänge hängen hängt höher hör
  hükümsüz ial iam iance iban ication ications ich ici ico icon icons idea ideas identidad identidade identificadores
  identificativi identifier identifiers identiteitsbewijs identities identity identità identité identyfik ideograph
  ideographic idiom idle ids ied ieder iedere iemand ies iex ifade ifconfig ification iframe ifttt iglob ign ignor
  ignora ignorate ignore ignorera ignores ignorez ignorier ignoriere ignoring ignoruj ihm ihnen ihr ihre ihrem iki
  ile ileti iletiş ilities ility ilk ill illegal iloś ils ily image images imagine imap img imha imitate immediately
  immer immutable impartit imperceptible implement implementation implicit implicitly implied implies impolite import
  importance important importe importlib imposto improve improvement improves imum imza inaccuracies inaccuracy
  inactive iname inbound inbox inc inceleme incelenen incidencia incident incl inclua includ include included
  includes including incluir inclusive incluso incluy incolla incompatib incomplete incondicional incondizionat
  inconspicuous inconspicuously incorpor incorporate incorrect increas increase indefinitely indent independent index
  indexing indic indicaci indicaciones indicad indicar indicate indication indicator indicators indicazion indien
  indiqu indiqué indir indirilen indirim industr inference inferior infinite infinitely infla inflacion inflar inflat
  inflate inflation infle info infolist inform informad informar informare information informe informed informeer
  informer informeren informes informier informiere informieren informing informowania informować infrastructure ing
  ingesteld ingetrokken inhalt inherit inhoud ini inici iniciais inicial iniciar inicie inicio init initial
  initialise initialize initially initiat initiated iniz inizial inizio inject injected injectie injection injects
  injektion injeção inline inloggegevens innen innerhtml innocent innocu innych inofensiv inoffensi inoltra inoltrala
  inoltrale inoltrali inoltralo inoltrare inoltrarlo inoltrate inoltri input inputs inquiét insaputa inscri inscrib
  inscribe insecure insecureskip inser inseris insert inserted insertion insertions insgeheim inside insist insmod
  inspect inspecting inst instal install installa installation installed installeer installer installier installing
  installs instaluj instance instances instead insteadof instrucci instrucciones instruct instructed instructie
  instructies instruction instructions instructs instrukcj instruksi instruktion instruktioner instruç instruções
  insu insèr insér int intake integrity inteir intent intentional interact interactive intercept interdit interest
  interfaces intermediate internal interne internet internetseite interni internos intero interpolate interpolated
  interpolation interpret interprete interpreted interpreter interrupt interrupted interrupting interrupts interview
  interés intestazione into intro introduce intègr intégr invalid inveg invent invented inventory invia inviala
  inviale inviali invialo inviare inviarla inviarle inviarli inviarlo inviata inviate inviati inviato invii inviino
  invio invis invisib invisibile invisible invisibly invisível invit invite invited invitee invitees invocation
  invoice invoices invok invoke invoked invoking inyecci início ion ional ionally ions ipapi ipinfo iptables iptal
  irm ironment irrelevant irrespective irritat irritate irritated isement ish ising iso isolate iss isso issue issued
  issues ist istatistik iste istediğinde istem isteme istemeden istemi isterse isteyin isteği istrator istruzion
  istruzioni itaat item items iterm its itself ity iwr izin izinsiz izle izleyin izni izniyle içerik için iıe işaret
  işlem işlenen jailbreak jailbroken jak jakby jamais jamás jane january jar jargon jargão java javaagent javascript
  jdoe jede jedem jeden jeder jedes jedesmal jego jej jemalloc jemand jerga jest jewish jews jeśli jeżeli jfrog jinja
  job jobs john joign join joindre joined joiner joint jointe joke jokes journal journalctl journald journalisation
  journaux jouw jpe json jsonl judge judged judgement judges judging july june jusqu just jwt kabul kaldır kalıcı
  kann kapat kart kasuj katalog kaydet kaydır kaynak kayıt kayıtlar kaçın każd każdego każdej każdorazowo każdym kdbx
  kdig keep keepass keeper keeping keeps keer kein keine keinem keinen keiner keines keinesfalls kelime kelimesi
  kelimesine ken kenara kenn kenntnis kennung kennwort kennwört kep kept kern kernel key keycap keychain keygen
  keyring keys keystore keystrokes keyword keywords kid kiedy kilit kill killall kimlik kimse kimseye kind kinds kiro
  kit kişi kişiler kişisel klammheimlich klant klanten klantenbestand klantenlijst klantgegevens klasör klembord
  klient klientów klucz klucza kluczami klucze kluczom kluczowi kluczy knockknock know knowing knowledge known knows
  kod kodbefgpgknn kodlar kodu kodun komentarz komisyon kommentar kompletn komplett komut konfigurier koniec konsol
  konsole konsultacj kont kontakt kontaktami kontakte kontaktlist kontaktow kontakty kontaktów kontoausz kontodat
  kontonumm kontostand kontrahent kontrol konu konum konuşma kopfzeile kopi kopia kopie kopieer kopier kopii kopiuj
  kopiër kopię kopya kopyala kopyası kopyasını kopyayı korting koruma korumalı koryguj kosten koszt koy końcu
  koşulsuz kraft krankenakt kredi kreditkart kredytow krijgt krok ktoś który kube kubeconfig kubectl kullanıcı
  kullanıcının kullanıcıya kund kunde kunden kundenadress kundenakte kundendat kundenkart kundenlist kundenliste
  kundennamen kundenstamm kundin kur kural kurtarma kurun kurunuz kurup kusur kutu kwaadaardig kwestionowania kwot
  kyc käme kötü künftig kısıtlama laat lab label labels lack lacking lacks lad lade laden ladet lado laisser lake
  lambda lambdas lan lancia land lane langer langetermijngeheugen language langzeitgedächtnis lanz laptop lar large
  larger largo lari ları ların larını las lascia lasciare lass lasse lassen last lasting lastlog lastly late laten
  later latest latin lauf launch launchagents launchctl launchd launchdaemons launched launches law layer layers
  layout ldap leadership leading leads leak leaked leaks leaning leanings learn learning learns lease leave leaves
  leaving lebenslauf lebensläuf lecteur ledenlijst ledger leeg leegmaken leegt leer leere leerzeichen left lefthook
  leg legacy legal legality lege legitimate lei leidinggevende leisten leite leiten leitet leitplanke len length
  lengths ler leri lerin les leser less lessons let letmein letra lets lett letter lettera letterlijk letters letting
  leugn leur level levels lever leveren levert lezer leíd lgtm lhe lhes lib libasan libeatmydata liberal liberals
  libfaketime libgomp libraries library libstdc libtsan lication licence license liczb lid lie lies lift lifted ligne
  like limit limitation limitations limite limited limiter limites limiting limits limpar limpe limpia limpialo
  limpiar line linear linee liner lines link linked linking links lint linter linters list lista liste listed listen
  listener listeners listens listesini listing lists literal literals little littlesnitch live llave llavero llaves
  llm lnk load loadavg loaded loader loaders loading loads loadtxt local localdomain locale localgroup localhost
  localização locally localstorage localtunnel locate locatie location lock locked lockfile lodge lodged lodges log
  logboek logged logger logging logic login logins logname logo logos logowani logowania logs lohn lokal lokalizacj
  lolminer long longer longo look looked looking looks lookup lookups loonlijst loonstro loop loopback loosen loro
  los lose loses losses lost low lower lsmod ltd lub luego lui lulu lunes lupakan lure lwp lxml lynx lzma límite
  lösch lösche lüzum maandag maar maaş machine machines made mag magic mai mail mailbox mailed mailen mailing mails
  mailt mailto main maintained maintainer maintainers maintenance mais major make maken maker makers makes making mal
  malas male malicios malicious maliyet malware man management manager managers manda mandala mandalas mandale
  mandali mandalo mandalos mandant mandar mandare mandarla mandarlo mandarlos mandate mandated mandates mandatory
  mande mandi mandá manifest manipola manipul manipulate manipuleer manipulier manipuluj manipüle manner mantenere
  mantenga mantenha mantenimiento mantieni mantén manual manually manufacturer many map mappen mapper maps maqui
  maquill march margin margins mariadb mark markdown markdownlint marked marker markers market marketing marketplace
  marketplaces marking marks markup marshal mas mask masked masking masqu masqué mass massage master match matcher
  matches matching material math matter max maximum may maz mcp mcpservers mdatp mdc mdx mean meaning means meant
  measure measurement measurements measures mechanism medeweten media mediante medical medische medium medyczn meer
  meesturen meestuur meet meeting meetings mehr mel meld melde melden meldet melding member members membres meminfo
  memo memoria memories memoriz memorizza memory memória mencion menciona mencionar mencione menciones mend mensage
  mensagem mensagen mensagens mensaje mensajes ment mention mentioned mentioning mentionn mentionner mentions ments
  menu menzion menzionar menzionare mere merely merg merge merged merk merke merken merkt mesaj mesh mesmo message
  messages messagg messaggi messwert met metadata metamask method metin metni metric metrics metsys mettere mez mfa
  mgreen micr micro microphone microsoft middleware midnight might migrat migration migrations miktar milczenie
  mimalloc min mine miner minerd minimise minimize minimum mining minisign minor mint minute minutes mirror mirrored
  mirroring mirrors misbruik misconduct misinformation mismatch misreport missacht missachte missachten missbrauch
  missed missing mistake mistakes mit mitarbeiterdat mitbekomm mitgeb mitgliederlist mitre mitschrift mitsend mitteil
  mitzuteil mjs mkfifo mkfs mkstemp mktemp mmcblk mnemonic mnemonics mnr mnt mock mocked mocks modal mode model
  modelcontextprotocol models moderation moderator moderators modes modif modifi modific modifica modification
  modifications modified modifier modifies modify modprobe module modules moe moet moeten mogen mol moltbot mom
  moment mon monero monetiz money mongo mongodb monitor monitoring montag montant montante month monto montr montrer
  more morning mosquitto most mostr mostrar mostrare mostre mount mounts mov move moves movies może mppreference
  mread msal msg mshta msi msiexec much mudar mude muestr muestra muestres multi multiply multisig musi music muslim
  muslims muss must muster mustn mutation mute mvn myget mypassword mypy mysql más mängel médic médical médicas
  médicos mémoire mémoris même mês mów mówienia mówić möchte müssen müşteri müşteriler naar naast nach nachfrag
  nachfrage nachfragen nachricht nachschlagen nacht nachzufragen nacimiento nacl nadat nadie nadpisz nadrzędn naglow
  najpierw nakaz należy name named namedtemporaryfile namelist namen namensräum names namespace namespaces naming
  napastnik narrat narrative narrow nascimento nascost nascosta nascosto następnie nationalities nationality native
  navigate navraag nawet nbminer ncat near necesario necesita necesitan necessario necessary necessário need needed
  needing needless needlessly needs neem neer negated negation negative negeer negeren neglect neighb neighbo
  neighbou neighbours neither nel nell nella nem nenhuma nenn nenne nennen nergens nervous ness nessuna nessuno
  nested net netcat netlify netrc netsh network neutral neutralis neutrality never new newer newest newgcm news
  newsletter next nfkc ngcc nginx ngrok nic nicht nichts nie niedozwolon niemals niemand niemandem niepostrzeżenie
  nieszkodliw niet niets nieważn nigdy night nightly niks nikt ning ninguna ninguém nirgends nirgendwo niyetli
  nkbihfbeogaeaoehlefn nobody noc noch noche node noem noemen noent nogpgcheck nohup noise noite nombres non nonce
  none nooit noon nop nopasswd nor noreply norma normal normas nos nosignature not nota notar notas notatk note noted
  noteer notekeeper noten noter notes nothing noti notice noticed notices noticing notier notifi notific notificar
  notification notifie notified notify notifying noting notion notionhq notities notlar notları notlarını notu
  notulen november now nowhere npm npmmirror npmrc npx nrs nsenter nslookup nsr nstall ntfy nudge nuke null nullify
  numara number numbers nun nunca nur nutz nutzer nutzerdat nutzerin nutzers nvidia nvm nvme não nómina nóminas
  número números nın oaie oapi oast oastify oauth obbedi obede obejdź obey obeyed obeying obeys obfuscate obfuscated
  obfuscation obig object objecting objectinputstream objection objections objective objects obligation obligations
  obniż obowiązują obowiązywać obscure observability observer observers obsolete obtain obtained obtains obvious obéi
  occasional occorre occupy ocen ochron october ocult oculta ocultar oculte oculto ocúlta odbiorc odd oddaniem
  odedcommand oder odeślij odinstaluj odpal odpowied odpowiedzi odrzuć odtąd odzyskiwani ofertas off offer office
  official officially offline often oftware ogen ogni ogranicze ohne okunan olarak old older oldest olmadan olmasın
  olsa oltalama olvid olvida olvide omets omett omettez ometti omettre omgeving omgevingsvariabel omiso omit omite
  omiń omzeil onay onaylarsa onaysız onayı onayıyla onboard once onderdruk one ones ongeldig ongemerkt ongevraagd
  online only onopvallend onrechte ons onschuldig onthoud onthullen onto ontvangen ontvanger ontwikkel ontwikkelaar
  onvoorwaardelijk ook oorspronkelijk opacity opdracht opdrachten opdrachtgever opdrachtprompt open openai openapi
  openbsd openclaw opencode opencollective opened openen opening openly opens openssh openssl opent opentelemetry
  operador operand operate operating operation operations operator operatore operators operatör opgegeven opgehaald
  opgehaalde opgeheven opini opinion opinions opisu opkrik oplichter oplichting opmerking opmode oppoets oppure
  opróżnij opschoon opschort opsla opt opted option optional optionally options opublikuj opvolg ora oran oraz ordem
  orden ordenes ordens order ordered orders ordinary ordine ordini ordre ordres org organization orientation orientaç
  origin originais original originales originali originals origine origins oring orization orphan ortam ory oryginaln
  oryginał osascript oshi osob osoba osobist osobow osquery osqueryd ostrzegawcz ostrzegawcze ostrzeże oszust otel
  other others otherwise otomatik otp otrzyman oturum otwórz oublie our ours out outbound outcome outdated outgoing
  outlet outlier outlined outlives output outputs outputting outrank outranks outre outreach outside outsider ouvre
  ouvrez ouvrir ovanstående over overdraag overdrag overleg overrid overridden override overrides overriding overrul
  overrule overrules overschrijf overschrijv overslaan overstate overtime overview overwhelm overwrit overwrite
  overwrites overwriting overwritten owasp owi own owned owner owners ownership owns oxed oxlint oyna oznacza pacient
  paciente pacientes pacjent pack package packages packed pad padding padrão paga pagamento page pager pages pagina
  pagination paie palabra palavra palavras pam pamię pamięc panel panels panodaki panosun panoyu paper par para
  paragraph paragraphs parallel param parameter parameters parametrised params pare parent parl parlarne parler
  parola parse parsed parser part participant participants partición parties partilh partir partire partitie
  partition partitions partizion partição partner partners partnership parts party partycj parvenir pas pasa pasaport
  pasaporte paso paspoort pass passage passaggio passaporte passar passcode passe passed passen passes passing
  passive passkey passo passphrase passphrases passport passports passthru passw passwd passwor password passwords
  passwort passwört passwörter past pasta paste pastebin pasted pastes paszport pat patch patched patches path
  pathlib paths patient patients patiënt patron pattern patterns pause pauses pausing pay payee payees paylaş payload
  payloads payment payments payout paypal payroll pays pazartesi pazienti pbpaste pci pcntl pdf pdfs peace ped
  pedantic pedido pedir peer pega pegar pegue peguen pel pela pelas pelo pem pen penalise penalize pending
  penetration pensj pentest people per perceba perceber percent percentage percentages percentual perdere perform
  performance performs perguntar pergunte perintah periodically periodicamente periódicamente perl permanent
  permanente permanently permess permesso permiso permission permissions permissão permit permitido permits permitted
  pero persian persist persistence persistent persistente person persona personal personalakt personale personales
  personeelsgegevens personenbezogen personendat personne persons persoon persoonlijke persoonsgegevens persuasive
  pesel pesquisa pessoa pessoais pessoal pester petición peça pełn pflege pfx pgpass phishing phone photo photos php
  phrase phrases piaskownic pick pickle picks picture pictures pid pida pidas pide pie piece pieces pierwotn
  pierwszeństw pif pii pin pincode ping pinned pinning pins pip pipe pipedream pipeline pipx pisz pitfall pitfalls
  pix pixel pixeldrain pixels pièce pièces più piątek pkg pkill plaats plaatsen plaatst place placeholder
  placeholders places plain plainly plaintext plak plakken plakt plan planda planilha planner planning plano plans
  plant planted plants platform plausibilitätsprüf play playwright plazo please plecami plik plist plug plugin
  plugins plus png pnpm pobierz pobran początku podan podatkow pode podejrzan podem podeślij podman podmieniaj
  podmień podnieś podpis poetry poinform point pointing pointless points poisoning pokazu pokaż pokedata poketext
  poleceni poleceń policies policy polite politic political politika politique polityk polkit poll política pomijaj
  pomiń pomyłk ponad pontuaç pool popen popros poproś poprzedni popup por porcentagem porcentaje port portal
  portapapeles portray porzuć poses positie positif positiv positive positives positivi positivo positivos posolog
  possible post posta postal postala postalar postalo postar postare poste postea posted posteingang posten postet
  postfach postgres posting postinstall postprepare posts postvak postępuj posłuchaj potajemnie potrzeby potwierdz
  potwierdzania potwierdzeni potwierdzenie pour pourcentage pousr pousse power powershell powiadam powiadamiania
  powiedz powin powinien powinna powyższ pozitif poświadcze pprint pracownik practice practices praise praktyki prazo
  pre prebuild precedence precedent precedente precedentes precedenti precedenza preceding precedência precio precisa
  precisam preciso predictable preexec prefer preference preferences preferred prefers prefix preflight prefs
  pregunta preguntar pregunte preguntes preinstall preis preload preloaded preoccup preocup prepare prepared prepend
  preprepare prerequisites prescind prescinde presence present presented presenter preserve press presumed pretend
  prettier preuninstall prevail prevails prevalec prevalg prevent prevents previa previas preview previews previo
  previous previously preço price prices prijs prijzen prima priman primeiro primero principal print printed printenv
  printf printing println prints prior priori prioridad prioridade prioriti prioritise prioritize priority priorità
  prisma privacy privad privat private privatekey prive privilege privileged privileges privilegi privilégi privée
  prix probe problem problems proc procedure procedures proceed proceeding procent procesad process processad
  processbuilder processed processes processing processo processor processos processstartinfo prod produc producción
  produce produced product productie production productivity products produkcj produktion produzione produção profile
  profiles profit profits progetto program programming programs progress prohibid prohibido prohibit prohibited
  prohíb proibid proibit proje project projectregels projects projekt projektregel projet projeto prolong promises
  promo promot promote promotion promotional prompt prompted prompting prompts prontuário prontuários proof propagat
  propagate proper properties propose prose prot protecci protección protect protected protection protects protezion
  protezione proteç proteção protocol protocols protok protokoll protokollier protokollierung prototype prove
  proveedor provenance provenissero proves provid provide provided provider providers provides provisie provision
  prowizj proxies proxy proxycommand proyecto prozent proíb proś prośbę prs pruebas prune przeczytan przed przegląd
  przekazać przekazuj przekaż przemilcz przestają przestrze przestrzegaj przestęp przesuń przesyła przesyłaj przesłać
  przetwarzan przez przełożon prześlij przy przygotowaniu przykład prácticas práticas préalable précisé précédent
  précédentes préven prévenez prévenir prévi prévias préviens prévio prüfsumm prüfung ptb ptrace pty puan pub
  pubblica pubblicala pubblicali pubblicalo pubblicare publi public publica publicar publiceer publicer publicly
  publicread publicue publikuj publiqu publish published publisher publishes publíca puede puedes puis pulando pular
  pule pull pulumi punkt punktzahl punteggi puntuaci puppeteer purchas purchase purchases purchasing purg purga purge
  purges purging purgue purpose purposes push pushe pushed pushes pushing put puts putting pvc pwd pwsh pyaes pyc
  pycache pyenv pymongo pypa pypi pypirc pytaj pytania python pythonstartup pytorch página pässe płac płatnicz qua
  quality qualora quando quantia quantidade quantities quantity quantità quantité quarantine que queda quedan
  quellcode quelle quello quelltext quelqu quem quer queried queries query quest questa question questionar
  questioning questions questo queues queueuserapc qui quick quickboard quickcore quien quier quiet quietly quiser
  quit quita quite quiz quota quotation quote quoted quy quên qwen qyapi rabat rabatt rable race rachunk racial
  raciocínio radar ragionament rahatsız railway rais raise raising rakam rama ramas ramo ramos ran rand randbytes
  randint random randomx rangfolge rangschikking rank ranking ransom ransomware rapor raport rapport rar rarely
  rascunho rase raser rasez rastro rate ratenbegrenz rates rather rating ratings raw razem razonamiento rbenv rclone
  rcpt rdp reach reached reaches react reactie reaction read readable readdir reader readers reading readline
  readlines readme readmes reads ready real reale realise realize realizuj really realpath realtimebeveiliging reason
  reasoning reasons rebaix rebaj rebuild rebuilds rebuilt recap recebid receitas receive received receiver receives
  recensie recension recent recenzj recept recepção recherche rechnung rechnungen recibid recipe recipes recipient
  recipients recite reckon recommend recommended record recorded recorder recording recordings records recort recover
  recovery recoveryenabled recreate recuperación recuperad recuperado recuperat recuperação recurse recursion
  recursive recursively red redact redacted redenering redirect redirected redirection redirects redis redonde reduc
  reduce redundancy redundant reduz reduzc reemplaz reencaminh reenvia reenví reenvía ref refactor refactoring refer
  reference references referr referral referred referrer referring refers reflog refrain refresh refs refund refunds
  refus refusal refusals refuse refused refuses refusing reg regard regarded regardless regel regelbestand regeldatei
  regelmatig regelmäßig regels regelwerk regenerate regex region regional regir registar registe register registered
  registers registr registra registrazion registries registro registros registry registryserver regla reglas regler
  regole regra regras regsvr regular regularmente regularnie regulator regulators regulatory reguł rehber reich
  reiche reisepass reiß reject rejected rejectunauthorized rejestrowani rekeningafschrift rekeningnummer relationship
  relationships relative relatório relatórios relax relaxed relay relayed relaying relays relazion release released
  releases relecture relev relevant reliability relies religion religious relu rely rem remain remainder remaining
  remains remark remarks remarque remarquer remember remet remets remettez remettre remind reminder remise remit
  remita remite remitir remote remov remova removal removam remove removeall removed remover removes removesync
  removing remplac ren rename renamed render rendered rendering renovate rente rentry renvoy repass repeat repeated
  repeating repetition repl replac replace replaced replaces replicat replicate replicated replies reply repo report
  reported reporting reports repos repositor repositories repositorio repository repositório repozytori repr reproduc
  reproduce republican republicans req request requestbin requestcatcher requested requestrepo requests require
  required requirement requirements requires requiring requisite requisites research reservekopie reset reseña
  reseñas resolution resolve resolvectl resolved resolver resolvetxt resolving resources respaldo respaldos respect
  respond responding responds responsable response responses responsible resposta respostas respuesta respuestas rest
  restart reste restlos restore restored restricci restricted restriction restrictions restrizion restriç result
  resulta resultado resultados resulting results retention retirar retire retrieve retrieved retry retrying return
  returned returning returns rev reveal revealed revealing revel revelar reveles revenue reverse revert review
  reviewed reviewer reviewers reviewing reviews revisad revisi revisionat revisor revisão revisões revoc revocat
  revog revoke revue rewrit rewrite rewrites rewritten rex rezension rezept reçu rglob ricerca ricevut richtlijn
  richtlinie riduci ridurre rien riesgo rige right rights rimraf rimuov ring riporta riportare ripulisci rischi risco
  risico risik risk risks risky rispetta risposta risque risultat ritocca rival rivals rivel rivelar rivelare riversa
  rla rlas rle rli rlo rlos rmdir rmdirsync rmsn rmsync rmtree robot robots rodar rode rohdaten role roleplay roles
  rond ronden roo root roots rot rotate rotated round rounding rounds route routed routes routine routinely row rows
  roześlij rozkaz rozmow rozmów rozpoczęciem rozpoznani rozumowani rpm rpub rsa rse rsp rsync rsyslog rubber rubrica
  ruby rubyopt rude ruff rug ruim rule rules run runaway runde rundll runner running runs runter rust ruwe rws rwx
  ryzyk räum räume räumen règle règles récupéré réduire réduis réduisez réel réponse réponses résultat résultats
  révél rücken rückfrag rückfrage rückfragen rücksprache saat sabendo saber sable sabotage sache safari safe
  safeguard safeguards safety sag sage sagen sagt sahte saiba said sakla saklı sakın salaire salaires salario
  salarios salaris salariés salary sald salden saldo saldır saldırı sales salt salta saltar saltare saltarse saltate
  salva salvaguard salvaguardi salvala salvalo salvar salvare salve salário salários same sample samples sana sandbox
  sandboxing sanitisation sanitise sanitization sanitize sanity sans sapere sappia satisfy satur sauvegardes sav save
  saved saves savoir saw say sayfa saying says sayı sağlayıcı sbwd scaffold scaffolding scale scam scan scandir
  scanned scanner scanners scanning scans scar scare scarica scaricat scarta scavalca scenes schadcode schadhaft
  schakel schakelen schakelt schalt schalte schalten schaltet schedul schedule scheduled scheduledtask scheduler
  schedules schema schemas schemastore schick schicke schijf schluss schlüssel schlüsselbund schlüsseldatei
  schlüsseln schort schowek schowka schowku schrap schreib schreibt schrijf schrijv schtasks schutz schutzmechan
  schutzregel schutzsoftware schweigen schöne schönen sci scope scoped scopra score scores scp scr scramble scrape
  screen screencapture screenshot screenshots script scriptblock scripts scrivere scrivi scrollback scrolls scrub
  scrubbing scrubs scrypt sda sdk search searches seat sebelumnya second secondly secrecy secret secretamente
  secretly secreto secretos secrets secring secrète secrètement section sections sector secure securely security sed
  see seed seeds seeing seek seem seems seen sees seferinde seg segment segnal segnalar segredo segredos segret
  segreto segua segui seguida seguir seguire seguite segunda segundo segurança seguridad seh sehen seinem seite seize
  seized sekret selbst select selected selection selector selectors selects self selinux sell seller sells sem semana
  semanalmente semente semilla sempre sen send sende senden sender senders sendest sendet sending sendmail sends
  senha senhas senin senk sensibles sensitive sensor sensíveis sent sentence sentinel sentineld sentinelone sentry
  senza seo sepa september sequence sequences ser serial sertifik sertifika serve served server servers serves
  service services sesión sessie session sessions sessizce sessizlik sessão set setcap setenforce sets setsid setting
  settings setuid setup setuptools setz setze seu several severities severity sexta sexual seçtiği señales sfałszuj
  sformatuj sftp sha shadow shadowcopy shadowing shadows shall shape shar share shared shares sharing shasum shave
  she sheet sheets shell shelljs shells shift ship shipped ships shm shop shopify shopper shoppers short shorten
  shortener shorteners shot shots should show showing shown shows shred shut shutdown shutil sich sicherheits
  sicherheitsabfrag sicherheitscheck sicherheitskontroll sicherheitsprüf sicherung sicurezza side sidebar sidenote
  sie sieht siem siempre siga sigam sigas sight sigilo sigilosamente sigma sign signa signal signaler signature
  signatures signaturprüf signed significa significant signing signs sigue sil silbe silenc silence silencio silent
  silently silenzio silerek silin siliniz silip silly silêncio sim simple simplicity simplify simply simulat simulate
  simulated simultaneously sin sinais since sind sinde single sink sip sistem sistema site sitede siteden sites
  sitesi sitesinde sitio sitory sits sitzung six size sizes się skasuj skeleton skew skill skills skim skip skipped
  skipping skonfigurowan skopiuj skoryguj skończysz skrycie skrynia skrzynk sla slaan slaat slack slash sleep sleutel
  sleutelbestand sleutels slice slide slides slightly slip slipped slips slogan slot slotte slow slower slows slur
  slurp slurs small smaller smart smartscreen smime smooth smoother sms smtp smtplib smudge smuggle snapshot
  snapshots sneak snippet snippets snitch sobald sobre sobrepo sobrescrev sobrescrib soc socat soci social socios
  sock socket sockets sodium sofern soffice sofort soft software sohbet solana solde solicit solicita solicite
  solicites soll sollen sollicitat sollicitatie solo some somebody somente someone something son sonar sono sonra
  sont sonuc sonunda sonuç soon sooner sophos sopra sor sorgulamadan sorgusuz sorma sormadan sorrateiramente sort
  sorted sorun sospechos sospend sospes sostitui sottofondo souhait soul soumets soumettez soumettre source sources
  sous sovrascriv sox space spaces span spans spare spares spawn spawned spawns spawnsync spctl spdx speak speaker
  speaks spec specif specifically specification specified specifies specify specs specstory spedire spedis spedisci
  speech speed spegn speicher spell spellcheck spelling spend spending spends spent sperrdatei spieg spiegar spiegel
  spiegeln spiegle splashtop split splitlines splits spoil spoiler spoilers sponge sponsor sponsored sponsorship
  sporządzeniu spot spotlight spots spotted sprache sprawdz sprawdzan sprawdzani sprawdzania spread spreading
  spreadsheet spreadsheets sprintf sprunge sprzeciwu sql sqlite squash src srv sse ssful ssfully ssh sshcommand
  ssions ssl sslverify ssn stack stacks staff stage staging stakeholder stakeholders stale stamm stamp stand
  standaard standard standards standing standort stands stap stars starship start started starten starting starts
  startswith startt startup stash stat state stated statement statements states static statistic statistics
  statistiek statistik statistique stats status statutory statysty stawk stay stays stał std stderr stdin stdio
  stdout steal stealth stealthily steer steered steers stehen stell stelle stellen stem step steps stets
  steuerbescheid steuerdat steuererklär steuerunter stiekem stil still stillschweigend stilte stipendi stipulated
  stock stop stopped stopping stops stor storage store storectl stored stores storing story storybook stosuj str
  straight stranger strangers stratum stream streamed streaming streams street streich strength strict strictement
  stricthostkeycheckin strikes string stringify strings strip stripe stroke strokes strong structure student students
  stunde sturen stuur style stylelint stündlich sua suas suaviz sub suba subam subdomain sube subir subject subjects
  submission submit submits submitted submitting submodule subprocess subrepticement subscrib subscribe subscriber
  subscribers subscription subscriptions subsequent subsequently substitu substitut substitute subtle subtree succe
  succeed succeeded success successful successfully such suchergebnis sudo sudoer sudoers sueldo sueldos suffix
  suggest suggestion suggestions suis suite suites suivez suivre sull sum summar summaries summarise summarised
  summary summe sums sun sunny suo supabase superate superflus superior supersede supersedes superuser suplantaci
  suppl supplied supplier supplies supply support supported supports suppress suppressing supprim supprimez suprim
  sur surcharge sure surfac surface surfaced surfacing surow surreptit surreptitiously surévalu sus suspect suspeit
  suspend suspended suspendid suspending suspends suspens suspicion suspicious sustitu svc svg sviluppator sviluppo
  svuota swagger swallow swap swaps sweep switch switched switches switching swoje sygnały symbolic symbols symlink
  symmetric sync synced synchronise synchronize syncing syncs synthetic sys syslog systeem systeeminstructies
  systeemprompt system systemanweis systemctl systemd systemow systemprompt systems système szef szkic szyfrowani
  sáltate são sämtlich sämtliche símbolo sólo söyleme söylemeden sözleşme súb süre sürekli süreli sını sınırlama
  sırala sızdır słuchaj tab tabanı tabel tabela tabelas tabellen tabla tablas table tables tablo taboe tabs tabu tac
  tace tag tagged tags tail tailscale taire tais taisez tajemnic tajemnicy tak take taken takes taking takip talep
  talimat talk talked talks tamam tamamlan tamamını también tamper tampoco tampouco tanılar tanısı taobao tar tarama
  tarea tarfile target targets tarih tarjeta tarjetas tart tartup tasa task taskkill tasks taslak taught tausch taux
  taxa tccutil tcmalloc tcp tcpclient tdata teach teacher teachers team tear tech technical techniczn technique
  technisch tecnic ted tedious tee tegen tego tehlike teil teile teilnehmerlist teka teknik tekst telefon telefone
  telefones telefonnumm telefoonnummer telegram telegramtoken telemetry telkens tell telling tells telnet teléfono
  teléfonos tem temizle temp temperature tempfile template templatedir templates tempo temporales temporarily
  temporary temps ten tenant tenants tencent tend tener tenez tenga tengas tenth ter teraz term termbin termin
  terminal terminale terminar terminate terms terraform terzijde tes teslim test testdata tested testes testing
  testler testleri testomgeving tests testumgebung testy testów tete text texte textlint texto textos tez teşhis tgz
  than that the theft their theirs them theme themselves then theoretical there thereafter thereby therefore these
  they thief thing things thinking third this those though thought thread threading threads threat threats three
  threshold thresholds through throughout throw throws thuismap thumbs thurs thus tic ticket tickets tics tide tides
  tidied tidigare tidy tied tiempo tiene tienen tieni tiens tight time timed timeline timelock timeout timer times
  ting tion tional tip tipo title titles tle tls tml tmp tmpdir tmpfiles tmutil tmux toc tocstop tod toda todas today
  todo todos toe toegestaan toepassing toestem toestemming toevoeg together togli tojson token tokens told tomar tome
  tomes toml tone tonen too tool tools toon top topic topics toplam torch tot totaal totais total totalen totales
  totals totaux touch tous toute toutes toward towards tput tracc trace traced traces track tracked tracking tracks
  tracą trad trade trades trading traditional tradott traducid traduction traduit traduzid traffic trag trage tragen
  trail trailing trails training traité tralascia transaction transactions transcribe transcripci transcript
  transcription transcripts transcriç transfer transfere transferir transferred transferring transfers transferência
  transferí transfier transfir transfira transfèr transfér transkript transkrypc translate translator transmet
  transmettez transmit transmits transmitted transmitting transparency transparent transport tras trascrizion
  trascura trasferis trash trasmett trava travel travell travels traversal traverse traza trazas tre treasury treat
  treated tree treś treści treść triage tried tries trigger triggers trim trivial troca trocar trois tron troque
  trouble troubleshoot troubleshooting trucca true trump trumps truncat truncate truncates truncating trunk truqu
  trust trusted trusts trustscore truth trwał try trying trzeba trzymaj trên tsc tsinghua tsv ttf tudo tue tues tun
  tune tuned tuner tunnel tunnels tuoi turn turned turning turns tus tussenstappen tut tutanak tutar tutorial tutta
  tutte tutti tutto tweak tweefactor twelve twenty twice twin two twoje txt tydzien tydzień tylko tym typ type typed
  types typo typos tâche täglich técnic técnicas télécharg téléchargé télévers téléverse têm tüm tümünü tıbbi tır
  tłumacz tека uac uate ubicación ubuntu uchyl udostępni udp udw uen ufile ufw ugoa uguu uid uit uitgeschakeld
  uitschakel uitvoer uitzett ujawni ujawniania ukończeniu ukradkiem ukryj ukryt ukrywaj ulaştır ultra uma umgebung
  umgebungsvariab umgeh umiejętno umieść umow umsatz umschreib umsetz umsätz umzusetzen umów una uname unanswered
  unarchive unasked unattended unauffällig unauthenticated unauthorized unaware unbemerkt unblock unbound unbounded
  uncensored uncertain unchanged unchecked uncommitted unconditionally und undefined under underreport understand
  understanding understate understated understates understating undetected undisclosed undo undocumented undone une
  unencrypted unescape unethical unfavo unfavou unfiltered ungefragt ungeprüft ungültig unhandled unhexlify unicode
  unieważni unikaj uninstall uninstalling union unions uniq unit units universal unix unknown unlawful unlearn unless
  unlike unlimited unlink unlisted unload unlock unmentioned unnamed unnecessary unnoticeable unnoticed unobtrus
  unobtrusively unofficial unpack unpacked unpacking unpacks unpatched unprompted unpublish unpublished unrar
  unreachable unread unreadable unredacted unregister unrelated unreliable unrestricted uns unsafe unsalted unsaved
  unseen unserialize unset unsettl unsettle unsigned unstable untampered untar unter unterbleib unterdrück
  unterhaltung unterricht untersagt unterschlag until untouched untrusted unused unusual unut unuz unverified
  unvouched unwrap unzip unzulässig upd updat update updated updates updating upgrade upload uploaded uploading
  uploads upon upper uprzedni uprzedz uprzedzania ups upset upstash upstream urandom uration ure urge urgent uri url
  urlcache urlencode urllib urlopen urlparse urlretrieve urls urlsafe urodzenia ursprünglich uruchamiaj uruchom usage
  usdc usdt use used user useradd userconfig userdata usermod userprofile users uses using uso usort usr ustc usual
  usuari usuaria usuario usunąć usurpation usuwaj usuári usuária usuário usuń utc utente utf util utilisat utility
  utiliz utilizador utm utmp utrzymaj uudecode uuid uuids uur uvx uwierzyteln uwierzytelnia uyarı uygula uygun uyma
  uymayın uzun uzyskani użytkown użytkowni użytkownik użytkownika użytkownikowi vaciar vacuum vacía vacíe vale valem
  valen valer valeur valgono valid validaci validar validate validatie validating validation validations validazion
  validaç valor valore valores vals valse value values valutazion van vanaf vanish var variable variables variant
  variation variáveis vars varsayılan vault vbs vea vector vectors veda vedere veiligheids veiligheidscontrole veja
  vendor vendors venga venissero ver verander verb verbatim verberg verboden verborgen verborgenen verbose verbote
  verboten verbs vercel verdacht verdeckt verdeckte verdict verdicts verdiği verdoezel verdächtig vergeet vergesse
  vergessen vergeten vergi vergiss vergrendel verheimlich verhoog veri verificaci verificación verificar verificatie
  verification verificaç verified verify verifying verilen veriler verileri verilerin verilmeyen verisi veriyi
  verlaag verlang verlauf verme vermeden vermeld vermelden vermijd vermijden vernein verneint vernemen vernicht
  vernietig verrat verrate verraten verrouillage verschick verschieb verschlussel verschlüsselung verschuif
  verschweig versend version versions verslag versleuteling versteckt versteckte verstur verstuur vertel vertellen
  vertex vertrag verträg verval vervallen vervals vervalt vervang vervolgens verwerf verwerfe verwerkt verwerkte
  verwerp verwijder verwirf very verzeichnis verzend verzicht verzichte verzoek verzond verzwijg veröffentlich
  vestígio vetted veut vex veya vez via victim videos vides viene vier viernes viessem vietat view viewer viewers
  views vigor vigoram vigorar vincol vinieran violations virenscan virenschutz virus virusscanner virüs visible visit
  visitor vista visual vitest vnc você voeg voegen voegt voer voeren voert void voie voir volcar volg volgen volgt
  volledig volume volumes volúmen vom von voor voorbeeld voorbeelden voordat voorgaand voorgaande voorrang
  voorschrift voortaan vor vorangegang vorangegangen vorenthalt vorgabe vorgaben vorgesetzt vorher vorherig vorherige
  vorherigen vorig vorige vorleg vorrang vorschrift vos votre vous vpn vraag vraagt vragen vre vrijdag vscdb vscode
  vsix vssadmin vuelca vulnerab vulnerabilit vulnerabilities vulnerability vulnerable válid vérification waarde
  waarschuw waarschuwen waarschuwing waarschuwingssignaal waarschuwingssignale wachten wachtwoord wachtwoorden wad
  wage wait waiting waits waiv waive waived walidacj walk walkdir walked wallet wallets wanneer want wanted wants
  wards warm warming warn warning warnings warnsignal warnung warten wartoś was waste wastes wat watch watched
  watcher watchers watches watching watermark wave wax way wazuh ważniejsz ważność wbadmin wcześniejsz weak weaken
  weakening weakness weaknesses weapon weapons weather weav weave weaves weaving web webcam webhook webhookb webhooks
  webinhalt webinhoud webp webpage webseite website websites websocat weder wednes week weekday weekend weet weg
  weglass weglat weiger weigh weight weis weisung weit weiter weitere weitergeb weitergeleit weitergib weiterleit
  weiterzuleit weixin weiß wekelijks well wenn wenst went werden were werking werknemers wert werte weryfikacj
  weryfikacji weten wevtutil wget wgraj wgrać what whatever whatsapp wheel when whenever where whether which while
  whistle white whitelist whitelisted whitespace whl who whoami whoever whole whom whose why wiadomoś wichtiger wide
  widen wider widersprech widz widzi wie wieczór wiederherstellungs wiedz wiedzy wiersz wierszu wifi wijzig wijziging
  wiki wil wildcard wildcards will win window windows windsurf windsurfrules wing winrar wins winter wip wipe wipefs
  wipes wiping wird wire wis wisch wish wished wishes wiss wissel wissen wist with withdraw withhold withholding
  within without witryn wklej wmi wmic wmimethod woche woff wolno wolumen women won wonder wonders woord word worden
  words wordt work workbook worked worker workers workflow workflows working works workspace workspaces world worr
  worried worries worry worrying worse worst wort wortgetreu worth would woven wpisuj wpisz wrap wrapper writ
  writable write writefilesync writeprocessmemory writes writing written wrong wrongdoing wrongly wrote wrzuć wskazan
  wspomin wspominania wspominać wspomnij wstaw wstrzykni wszystk wszystki wszystkie wtmp wunsch wybran wyciąg wyczyść
  wyjaśni wykonaj wykonaniu wykonać wykonuj wymaż wymieni wynagrodze wynik wypchnij wysyła wysyłaj wyszukiwania
  wysłaniem wysłać wytyczn wyłudz wyłącz wyłączaj wyślij wzmianki während wäre wöchentlich wünsch xargs xattr xclip
  xdg xfail xls xlsx xml xmlns xmr xmrig xor xpath xpi xprotect xsel xss xxd xxx xyz xzf yabc yac yahut yaml yanlış
  yanlışlıkla yanıt yap yapma yapmayın yapılmaması yapın yapıştır yara yarn yasak yasaklasa yasaktır yayınla yaz
  yazma yazılım yazın yazınız yazıp yazışma ych year yec yecek yedek yerel yerine yerleştir yes yet yetkilendirme yin
  ymi yml yok yolla yolo yorum you your yourself yukarıdaki yum yumuşat yuvarla yönerge yönetici yükle yükleyin
  yükselt yürürlükten yürütme yüzde yęa yın zaakcept zabezpiecze zablokuj zabroni zabronion zachowaj zadaniu zahlen
  zainstaluj zakaz zakończenie zakończeniem zakończeniu zal zaman zamień zanim zaniż zanotuj zaokrągl zapamiętaj
  zapasow zapisuj zapisz zapomnij zapor zapytaj zararlı zararsız zasad zastosuj zastąp zataj zatrzymaj zatwierdz
  zatwierdza zatwierdzeni zauważ zauważy zawiad zawiadamiania zawieś zawsze zawyż załącz załącznik zcat zdradz
  zdradzania zeg zeggen zeig zeige zeigen zelfs zend zenden zendt zerar zere zero zeros zerotier zerstör zertifi
  zertifikat zertifikatskontroll zertifikatsprüf zertifikatsprüfung zertifikatsvalid zespół zestawieni zet zetten
  zewnętrzn zezwol zezwoleni zgody zgodz zgodą zgodę zgłasz zgłosze zien ziet zignoruj zij zijn zinssatz zip zipfile
  zlekceważ zlib zlikwiduj zlogin zmian zmieniaj zmieniać zmienić zmień zniszcz zobacz zobaczy zodra zoekresulta
  zonder zone zoxide zprofile zrealizuj zsh zshenv zshrc zuerst zugangsdat zugriffskontroll zugriffstoken zum
  zunächst zur zusend zustimm zustimmung zuvor zwak zważaj zwei zweifaktor zweigschutz zwijgen zwijgt zwischenablage
  zwischenschritt zwischenspeicher zypper złagodź złe złośliw àèéìòù área ãõçâêá änder ändere änderung äöüß
  çaktırmadan çalışan çalıştır çarpıt çelişse çerez écrase écri édulcor élimin équipe éteign éteind évalu évoqu
  éèêçàùœ íntegr íntegra ñáíóú órdenes ões öffne önce önceki öncelik önemli örneğin özet özgeçmiş öğrenme último über
  übergeb übergeben übergeh übergib übermittel übermittl übernimm überschreib überschrieb überspr überspring
  überstimm übertrag übertrage übertragen übertragt üretim üstün üzerine ından ını ınız łąęśżźćńó ściągnij śladu
  ślepo środowiskow şey şifre şifreleme şifreleri şimdiye şişir şüpheli źródłow żadn żargon żeby życiorys życzenie
  życzy або автентифик автоматически автоматично авторизаци агента ами анализируем антивирус антивірус антифрод анулю
  ані архив архів атак ати аудит ауи аутентифик аутентификаци ауы баз базу бали балл балів без безвредн беззастережно
  безоговорочно безопасен безопасност безпек бекап беседу беседы беспоко беспрекословно блокировк болезн больше
  брандмауер брандмауэр браузер будто бэкап важливіш важнее вай валидаци вартіст ваши ваші вважа ведома ведомост
  верификаци весь ветки ветку веток взлом взломщик вивантаж видал видеть видит виклад викон викона виконай виконати
  виконувати виконуй вимика вимкн вимог виписк витри вище вищезазначен вказан вказівк вказівки вклада вкладен вклади
  включи вложени вложи вміст внеси внесите внести внешн внимания вноси вона вопрос вопросов впиш впредь вредонос все
  всегда всех встав встанов всю всё всі всіх втайне входа выбранн выгружа выгружай выгружать выгрузи выгрузить выдава
  выкладыва выключ выложи выписк выполн выполнен выполняй выруб выше вышеуказан вышеуказанн відгук відкин відключ
  відкрий відоміст відповід відправ відсила відсот відтепер відформатуй відішл він говори гілк даже далее далі дан
  даними даних данн данные данными данных дані двухфактор деактивиру деактиву действу деклар держи держите дефект
  дефендер диагноз диалог директив директор диск для добавить добавля добавляй добавляйте добавь добавьте договор
  дожида дозвол дозвіл дозировк докладыва документ документиру долж должен долуч дописыва допиш дополнительно
  дословно дослівно дотримуй дублиру діагноз діалог его ежедневн еженедельн если ется еть жай жаргон жать жди ждите
  желанию жодн жуй журнал журналирован забажа заборон заборонен забуд забудь забудьте забыть завантаж завантажен
  завантажуй завдання заверш завершени завжди завыс завыш заголов загружа загружай загружать загруженн загрузи
  загрузить задан заданн задачи заказчик закінч залей залива залий залить залиш замен замени замет заметк замовчуванн
  замолчи заниж заниз записать записыва запит запитай запитайте запитом запитуй запиш запомни запрашива запрет запрещ
  запрос запроса запроси запросите запросу запуск запуска запускай запуст зарплат застосу затем затри затрите защит
  зважай звіт згод згоди зить злоумышлен знает знак знал знать значени значенн знехтуй знижк знищ знім зовнішн зупин
  зітри игнориру игнорируй игнорируйте идентификатор избега избегай известн измен изменяй или ими инн инсталлиру
  инструкц инструкци инструкции информиру инъекци искажа исказ исподтишка исполн истори источник исходн ите итог ить
  йся йте йтесь кажд каждо каждого каждое каждой каждом каждую каждый каждым кажи как канцеляр карт каталог клиент
  клиента клиентов клиенту ключ ключа ключам ключами ключах ключей ключем ключи ключом ключу ключі ключів клієнт
  клієнтів книг код кожн кожне кожний кожним кожного кожному кожної кожну количеств ком команд командн коментар
  комисси комментари комісі конец консол контакт контактами контакти контактов контакты контактів контракт контрол
  контроль конце копи копии копиру копию копия копі копію копіюй копії користувач користувачеві корректиру кто куки
  кількіст кінці лен либо лист листа листах листу листуванн листі листів лише логи логин логировани логов логін
  ложноположит локальн любых людина манипулиру межсетев меняй меняйте менять местоположен мовчання можна молчание
  момента мошенни міркуван навык навіть надалі надо надсила надсилай надісла надішл наказ накладной наличии направля
  направь направьте наприкінці например наравне наруш нарівні настанов настроенн начале началом начальник наче
  недейств недействительн недолік недопустим недопустимо недостат недійсн незаметно нельзя неприпустимо нечинн
  нешкідлив никогда никого никому никто номер нотатк нужн нужно ніби ніж ніколи обговор обман обмежен обмена обміну
  обнул обойд обрабатываем обработ обран обращай обращайте оброблюван обсужден обход обходи обходите объяснени
  объясня обычный обязательно обійд огласк ого ограничени одобр одобрен одобрени ожидани означа окончан окончани
  округл окружен ому она оператор опублику опублікуй опуска опусти оригинал оригінал останов остат отбрось отбросьте
  ответ ответа ответов ответы ответь отвеча отзыв отключ отключай открой открыт открыть отмен отменяются отныне
  отослать оточен отошли отправ отправит отправить отправлен отправля отправляй отправь отправьте отража отриман
  отримувач отрица отсутствие отсыла отформатиру отчет отчёт отчёты оценк оцінк очист очищ очища очікуван ошибк
  ошибке памят памяти память пап папк парол пароли паролі паспорт пациент пацієнт первоначальн перевірен перевірк
  перевірки перед передава передаем передается передай передайте передати передать передают передаются передаём
  перезапи перезапиш переписк переписка переписки переписку пересила переслать пересмотр пересыла перешл перешли перш
  песочниц пин писать письм питай питан питань повністю повыс повыша повідомл повідомлен погод погоджен под подави
  поддел поделись подмен подозрител подпис подписи подправ подсказ подтверд подтвержд подтвержден подтверждение
  подтверждения подчин поділись пожела поиска покажи показыва политик полност получател получателя полученн
  пользовател пользователь пользователю політик помести помещай помилк помилково понижа пониз попереджен попередн
  попередні попрос поруш послать после поставщик посыла потім початков початку пошли пошлите пошуку правил правила
  практик превыше предписан предупрежда предупрежден предыдущ предыдущие прежде прежн прежни прежние пренебре преступ
  при прибер признава признаки призупин приказ прикрепи прикрепля прикріп прилож примен примени применя приоритет
  приостанов припис приукра про пробел проверк проверки проверку проверяем продакшн продуктив проект проигнориру
  промпт пропуска пропуст прос проси пространств просьбе протокол прохання процент прочитан прочитанн прошл прошлы
  проєкт проігнору пріоритет публику публікуй підкор підсум підтверд підтвердж підтверджен після равно разговор
  раздел размести размеща разработк разработчик разработчика разреш разрешен разрешени ранее раніше раскрыва
  распоряжен расскаж рассказыва рассуждени расшифровк рахун рахунк рахунки рахунків ревью регулярн регулярно резервн
  резервные результат резюме рейтинг реквизит реквізит репозитор рецензирован ризик риск рождения розділ розмов
  розміст розпоряджен розробк розробник розшифровк руководител сайт сборки сбросить сбрось сбросьте свои свої сдавай
  сдай сдвин секрет секрета секретам секретами секрете секрети секретов секреты секретів середовищ сертифик
  сертификат сертифікат сид силу систем скажи скасу скача скачай скачанн скидк скилл скопиру скопіюй скорректиру
  скриньк скрипты скрой скройте скрывай скрывайте скрытно след следует следуй следуйте следуя слов слухай слушай
  слушайся слушайтесь слідуй смягч сначала снеси снесите снести снижа снизь снизьте снилс сними снимите снять соблюда
  соглас согласи согласован согласовани содержани содержим сомнен сообщ сообща сообщай сообщать сообщени сообщения
  сообщи сотри сотрите сотрудник сохрани сохраните сохраня спиной список спитай спочатку спрацюван спрашива спроса
  спроси спросив спросите співробітник срабатыван среды ставк статистик стереть стерите стира стирай стоимост сторін
  страниц страницы строго суворо сумм сумму схвал схвален счет счета счетов считать счёт счёта сырые сырых сід таблиц
  тайком тайне тайно так твои твої тек текст телефон тем терминал термінал тестов тесты техническ технічн тикет тим
  тихому того токен только тома томов треб требовани тревог тревожные тривог тікет тільки убери убрать увати
  уведомлен уведомля увелич увид удали удаля удаляй узна узнать указани указания указанн умалчива уменьш умолч
  умолчани умолчи умолчите уникай уничтож упомина упоминан упомян усе устанавлива установ установк устаре усі утаи
  утаите утвержда уточни уточните утрачива уход учитыва фаервол файл фактур фальсифи фаєрвол фишинг фоне фоновом
  фоновому фоні форматиру форматуй фраз хоче хочет храни целиком целое целую целый цифр цілий цілком цілу чат чего
  чекай человек чем чернетк черновик чинність числ чого что шифр шифровани щогодини щодня щоразу щотижня ьте это
  этого этом ются ють якщо ящик яієґ ігнору ігноруй ігноруйте ідентифікатор інсталю інструкц інструкці інструкції
  історі іїєґ`;
