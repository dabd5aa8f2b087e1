import type { ForeignLanguage } from './foreign-language.ts';

export const foreignGerman: ForeignLanguage = {
  code: 'de',
  script: null,
  marks:
    'und nicht der dem den des das ein eine einen einem einer für mit wird werden ist auf auch bei jede jeder jedem nach vor über zum zur oder ohne wenn dass sich nichts keine aber die alle sind ab aus vom gegen durch hier keinen ihre deine danach',
  letters: 'äöüß',
  isSpaced: true,
  not: 'nicht>|nie>|niemals|kein(?:e|en|er|es|em)?>|keinesfalls|unter_keinen|verboten|untersagt|verzichte',
  notAfter: 'nicht>|nie>|niemals|keinesfalls|ist_(?:verboten|untersagt|tabu)|kein(?:e|en|er|em)?>',
  or: 'oder|noch|bzw',
  words: {
    send: 'schick|sende(?:n|t|st)?>|gesend|gesandt|verschick|versend|zusend|mitsend|einsend|absend|übermittel|übermittl|übertrag(?:e|en|t)?>|hochlad|hochgelad|hochzulad|lad(?:e|en|et)?>(?=[^!?]{0,160}_hoch>)|weiterleit|weiterzuleit|weitergeleit|leite(?:n|t)?>(?=[^!?]{0,160}_weiter>)|weitergeb|weitergib|anzuhäng|angehäng|häng(?:e|en|t)?>(?=[^!?]{0,120}_an>)|beifüg|beizufüg|beigefüg|füge?n?>(?=[^!?]{0,120}_bei>)|kopier|poste(?:n|t)?>|veröffentlich|einreich|reiche?n?>(?=[^!?]{0,120}_ein>)|übergib|übergeb|melde(?:n|t)?>|spiegle|spiegeln>|ablegen>|lege?>|exfiltrier|pushe?n?>|mitgeb|teile>~mit>|per_(?:e-?)?mail_an>',
    destroy:
      'lösch|gelösch|entfern|vernicht|überschreib|überschrieb|formatier|verwirf|verwerfe|zerstör|leere?n?>|wisch|bereinig|räum(?:e|en)?>~(?:ab|weg|leer)>|abreiß|reiß~ab>|force-push|erzwing~push',
    cancel:
      'ignorier|vergiss|vergesse|missacht|verwirf|verwerf|aufgehoben|aufheben|hebe~auf>|hinfällig|ungültig|außer_kraft|außer_acht|nicht_mehr_(?:gültig|bindend|gelten)|gelten_(?:ab_@{2,9}_)?nicht_mehr|gilt_nicht_mehr|überstimm|übergeh|umgeh|setz~außer|streich',
    obey: 'folge_zu_leisten|folge_leisten|folge(?:n|t)?>|befolg|ausführ|führe?n?>~aus>|auszuführen|gehorch|umsetz|setze?n?>~um>|umzusetzen',
    disable:
      'deaktivier|abschalt|abzuschalt|abgeschalt|schalt(?:e|en|et)?>~(?:ab|aus)>|ausschalt|auszuschalt|ausgeschalt|umgeh|übergeh|überspring|überspr|aussetz|setze?n?>~aus>|unterdrück|abstell|stell(?:e|en)?>~ab>|auslass|weglass|lass(?:e|en)?>~(?:weg|aus)>|ignorier|verzicht',
    write:
      'schreib|eintrag|einzutrag|eingetrag|trag(?:e|en)?>~ein>|ergänz|einfüg|einzufüg|eingefüg|füg(?:e|en)?>~(?:ein|hinzu|an)>|hinzufüg|hinzuzufüg|anfüg|häng(?:e|en)?>~an>|speicher|hinterleg|ablegen|übernimm|notier|merk(?:e|en)?>',
    alter:
      'änder|ersetz|anpass|pass(?:e|en)?>~an>|senk|erhöh|fälsch|manipulier|verschieb|tausch|austausch|aufrund|abrund|runde>|schön(?:e|en)>|frisier|hebe?n?>~an>|anheb|abwert|aufwert|herabsetz|unterschlag|weglass|lass(?:e|en)?>~(?:weg|aus)>|umschreib|bevorzug',
    run: 'ausführ|führ(?:e|en)?>~aus>|auszuführen|ausgeführt|start|installier|öffne|lad(?:e|en)?>~(?:herunter|runter)>|herunterlad|herunterzulad|einspiel',
    paste:
      'terminal~(?:einfüg|füge?n?>|kopier|eingeb)|(?:einfüg|füge?n?>|kopier|eingeb)~terminal|(?:eingabeaufforderung|konsole)~(?:einfüg|füg|kopier)|(?:füge?n?>|kopier)~(?:eingabeaufforderung|konsole)',
    recipient: 'blindkopie|verdeckte?_kopie|versteckte?_kopie|bcc>',
    secret:
      'passwort|passwört|kennwort|kennwört|zugangsdat|anmeldedat|anmeldeinf|geheimnis|schlüssel>|schlüssel(?:n|datei|bund)|zertifikat|umgebungsvariab|zugriffstoken|seed-?phrase|wiederherstellungs',
    personal:
      'iban|kontoausz|kontodat|kontostand|kontonumm|salden|saldo|bankdat|bankverbind|vertrag|verträg|patient|krankenakt|befund|diagnose|ausweis|reisepass|pässe|lohn|gehalt|gehält|kundendat|kundenlist|kundenkart|kunden(?:stamm|namen|adress|akte)|mandant|personalakt|adressbuch|kontakte|kontaktlist|gespräch|chatverlauf|chatprotokoll|unterhaltung|systemprompt|systemanweis|verlauf>|postfach|posteingang|heimverzeichnis|home-?verzeichnis|benutzerverzeichnis|telefonnumm|handynumm|geburtsdat|gesundheitsdat|bewerb|steuer(?:bescheid|erklär|dat|unter)|finanzdat|kreditkart|zwischenablage|standort|teilnehmerlist|mitgliederlist|personendat|personenbezogen|mitarbeiterdat|nutzerdat|benutzerdat|rechnungen|umsatz|lebenslauf|lebensläuf',
    work: 'datei|dokument|original|bericht|quellcode|quelltext|inhalt|ergebnis|entwurf|entwürf|protokoll|daten>|mitschrift|transkript|eingab|antwort|kopie|auswertung|repository|projekt|texte?>|nachricht|mails?>|e-mails?>',
    everything:
      'alle[sn]?>|sämtlich|komplett|ganze[nrs]?>|gesamt|restlos|datenbank|sicherung|backups?>|produktion|namensräum|namespaces?|verzeichnis|historie|tabellen|volumes?>|buckets?>|branches>|festplatte|partition',
    rules:
      'anweisung|instruktion|regel|vorgabe|befehl|richtlinie|vorschrift|weisung|beschränkung|einschränkung|systemprompt|schutzregel|leitplanke',
    scope:
      'vorherig|bisherig|früher|obig|vorig|ursprünglich|vorangegang|sämtlich|alle>|allen>|deine[nr]?>|ihre[nr]?>|betreiber|systemprompt|anbieter|entwickler|zuvor|bislang|nutzerin|nutzers|gegebene|sicherheits',
    content:
      'webseite|website|internetseite|seite>|mails?>|e-mails?>|nachricht|kommentar|ticket|issue|anhang|anhäng|(?:geprüft|gelesen|abgeruf|geladen|eingehend|hochgelad|bearbeitet|übergeben|fremd|extern)@{0,3}_(?:dokument|text|datei|inhalt|quelle)|aus_de[mnr]_(?:@{2,14}_)?(?:dokument|text|antwort|inhalt|quelle)|bewerbung|rezension|suchergebnis|webinhalt',
    guard:
      'zertifikatsprüf|zertifikatskontroll|zertifikatsvalid|tls|ssl|signaturprüf|prüfsumm|authentifizier|anmeldeprüf|zugriffskontroll|berechtigungsprüf|verschlüsselung|zwei-faktor|zweifaktor|code-?review|review>|vier-augen|freigabeprozess|freigabeschritt|freigabe>|sicherheitsprüf|sicherheitscheck|sicherheitskontroll|sicherheitsabfrag|schutzregel|schutzmechan|eingabeprüf|eingabevalid|audit-?log|protokollierung|lockfile|sperrdatei|pre-?commit|sandbox|zweigschutz|branch-?schutz|ratenbegrenz|betrugsprüf|plausibilitätsprüf|tests>',
    antivirus:
      'virenscan|virenschutz|antivir|defender|gatekeeper|smartscreen|firewall|schutzsoftware|malware-?schutz|echtzeitschutz',
    agentText:
      'langzeitgedächtnis|dauerhafte[sn]?_gedächtnis|gedächtnis|regeldatei|regelwerk_de[sr]|systemprompt|agentenregel|agentenanweis|erinnerungsdatei|andere[nr]?_skills|projektregel',
    figures:
      'betrag|beträg|summe|preis|zahlen>|werte?>|wert>|messwert|ergebnis|bewertung|note>|noten>|kontonumm|iban|bankverbind|empfänger|rechnung|umsatz|umsätz|zinssatz|dosis|dosier|prozent|kosten|saldo|salden|statistik|risik|mängel|befund|warnung|rabatt|gebühr|provision|rangfolge|punkt|punktzahl|fehler>|quote',
    covert:
      'ohne_(?:es_|dies_|das_|davon_|darauf_|dass_)?~?(?:zu_(?:sagen|informier|erwähn|melden|zeigen|verraten|benachrichtig|erklär|unterricht)|hinzuweisen|mitzuteil|bescheid|(?:wissen|kenntnis)_(?:de[rs]|von)|davon_erfähr|etwas_merk|erwähnung|hinweis>)|heimlich|insgeheim|verdeckt_(?:an|in|mit|send|schick|üb|weit)|stillschweigend|klammheimlich|unauffällig|unbemerkt|(?:nutzer|nutzerin|benutzer|benutzerin|anwender|kund|mandant|person|chef|vorgesetzt|auftraggeber|team|betreiber|leser|patient|niemand)(?:e|n|en|in|innen|s)?>~(?:(?:brauch|muss|müssen|soll|sollen|darf|dürfen|wird|werden|kann)(?:t|en)?>~(?:nicht|nichts|nie)~(?:wiss|erfahr|merk|mitbekomm|seh|bemerk|auffall|erkenn|kenn)|(?:nichts|nicht)_(?:davon_)?(?:sagen|erzähl|mitteil|erwähn|verrat|merk|zeig)|verschweig|verborgen|verheimlich|vorenthalt|nichts_davon)|(?:sag|sage|sagen|erzähl|erzähle|erzählen|verrate?n?|verrat|teile?n?|melde?n?|zeig|zeige|zeigen|informiere?n?)>_(?:sie_)?(?:de[mnr]_|ihm_|ihr_|ihnen_|uns_|niemand)~?(?:nichts|nicht|davon_nichts)|niemandem_(?:davon|etwas)|(?:davon|darüber|hierüber|hiervon)_(?:nichts|kein_wort|keine_silbe)|kein_wort_(?:darüber|davon|zu)|(?:davon|hiervon|darüber|hierüber)_(?:erfähr|weiß|weis|merk|hör|bekomm|sieht)@{0,2}_~(?:nichts|nie)|wird_(?:nicht|kein_wort)_(?:gesprochen|geredet)|niemand_(?:weis|erfähr|merkt|sieht)|verschweig|verheimlich|geheim_?(?:zu_)?(?:halten|halte|bleib)|halte~geheim|(?:erwähn(?:e|en|t)?>|nenn(?:e|en)?>|dokumentier@{0,3})_(?:sie_)?(?:dies|das|es|diesen|diese|den|die|davon)~nicht>|(?:nicht|nirgends|nirgendwo|weder)_~?(?:zu_)?(?:erwähn|erwähnt|auftauch|aufführ|aufgeführt|zur_sprache|protokollier)|im_verborgenen|hinter_(?:dem|ihrem|seinem)_rücken|(?:auf|bei)_(?:nach)?frage~(?:leugn|abstreit|verneint?|behaupt|nur_)',
    unasked:
      'ohne_(?:@{2,10}_){0,3}(?:zu_fragen|nachzufragen|rückfrag|nachfrag|bestätigung|zustimmung|freigabe|erlaubnis|genehmigung|weitere_prüfung|jede_prüfung|vorher|vorherige|einwilligung|auf_~zu_warten)|nicht_(?:nachfragen|nach_bestätigung|um_erlaubnis|fragen|auf_(?:eine_)?(?:antwort|bestätigung|freigabe))|frage?n?>~nicht_nach|keine_(?:rückfrage|bestätigung|zustimmung|freigabe|nachfrage)|schweigen~(?:zustimmung|ja>|einverst)|im_hintergrund|automatisch_(?:zustimm|bestätig|genehmig)|rückfragen_(?:sind|entfallen|unterbleib)|ungeprüft|ungefragt',
    standing:
      'immer>|stets|jedes_mal|jedesmal|(?:nach|vor|bei|zu|in|mit|während|am_ende|zu_beginn)_jede[rmsn]?>|jede[nsr]?_(?:tag|woche|stunde|sitzung|antwort|montag|freitag|abend|nacht|minute)|täglich|wöchentlich|stündlich|bevor>|sobald|am_ende|zu_beginn|zum_schluss|abschließend|grundsätzlich|dauerhaft|künftig|ab_sofort|ab_hier|von_nun_an|regelmäßig|automatisch|anschließend',
    confirmed:
      '(?:nach|erst_nach|mit|nur_mit)_(?:@{3,14}_){0,2}?(?:bestätigung|zustimmung|freigabe|rückfrage|rücksprache|einwilligung|erlaubnis|genehmigung)|frage?n?>_(?:sie_)?(?:vorher|zuerst|zunächst|die_nutz|den_nutz|de[nr]_benutz|um_)|(?:wenn|falls|sofern|sobald)~(?:nutzer|nutzerin|benutzer|anwender|kund|person|er|sie)@{0,3}>~(?:zustimm|bestätig|erlaub|freigib|freigab|möchte|wünsch|verlang|ausdrücklich|darum_bitt|will>)|auf_(?:ausdrücklichen_)?wunsch|(?:vom|von_der|durch_den|durch_die)_(?:nutzer|nutzerin|benutzer|anwender|kund)@{0,3}_(?:angegeb|gewählt|genannt|konfigurier|bestimmt|gewünscht|freigegeb|bestätigt)|zur_freigabe_vorleg',
    layout:
      'fehlermeldung|technisch|interne_id|stack-?trace|rohdaten|(?<!\\.)json|kennung|debug|zwischenschritt|gedankengang|fachbegriff|fachjargon',
    precedence:
      'vorrang|höher_als|wichtiger_als|geht_vor|gehen_vor|entgegensteh|widersprech|wie_(?:eine_)?(?:anweisung|vorgabe|befehl)@{0,2}_(?:de[rs]|von)|als_(?:käme|wäre)|ungeprüft|auch_(?:wenn|dann)|ohne_rückfrage|selbst_wenn|bedingungslos|wortgetreu|ausnahmslos',
    excuse: 'fehlalarm|falsch(?:er)?_alarm|falsch-?positiv|harmlos|fälschlich',
    teach:
      'beispielsweise|zum_beispiel|z\\.\\s?b\\.|angriff|angreif|phishing|betrug|betrüg|warnsignal|verdächtig|schadcode|schadhaft|bösartig|missbrauch|injektion|erkennen_sie|antworte_mit|jemand_(?:schreibt|sagt|fragt|bittet)|wenn_jemand|(?:schickt|schreibt|sendet|sagt|fragt|nennt|verrät|gibt|teilt|postet|verlangt|fordert|übermittelt)_(?:jemand|eine?_(?:kund|nutzer|person|gast|mandant|patient))',
    forbid:
      'verboten|niemals|nicht_erlaubt|untersagt|tabu|verbote|was_du_nicht|no-?gos?>|nie_tun|unzulässig|angriff|warnsignal|anti-?muster',
  },
};
