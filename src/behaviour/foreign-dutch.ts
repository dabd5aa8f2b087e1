import type { ForeignLanguage } from './foreign-language.ts';

export const foreignDutch: ForeignLanguage = {
  code: 'nl',
  script: null,
  marks:
    'het een van niet voor met zijn wordt worden naar aan bij elke ieder iedere ook dat deze dit zonder na als gebruiker niets maar daarna de te op geen alle',
  letters: 'ëï',
  isSpaced: true,
  not: 'niet>|nooit|geen>|verboden|vermijd|weiger',
  notAfter: 'niet>|nooit|(?:is|zijn)_verboden|geen>',
  or: 'of>|noch>',
  words: {
    send: 'stuur|sturen|gestuurd|verstuur|verstur|verzend|verzond|zend(?:en|t)?>|doorstuur|doorgestuurd|door_te_sturen|upload|geüpload|geupload|kopieer|kopiër|post(?:en)?>|plaats(?:en|t)?>|publiceer|publicer|deel(?:t)?>|delen>|voeg(?=[^!?]{0,160}_toe>)|meesturen|meestuur|overdraag|overdrag|bijvoeg|lever(?:en|t)?>(?=[^!?]{0,120}_(?:aan|af|in)>)|exfiltreer|mail(?:en|t)?>|zet(?:ten)?>(?=[^!?]{0,100}https?)|spiegel',
    destroy:
      'verwijder|wis(?:sen|t)?>|gewist|vernietig|overschrijf|overschrijv|formatteer|leeg(?:t|maken)?>|gooi(?:en)?>~weg>|opschoon|ruim~op>|force-push|drop(?:pen)?>',
    cancel:
      'negeer|negeren|vergeet|vergeten|vervallen|verval(?:t)?>|ongeldig|buiten_werking|terzijde|niet_(?:meer|langer)_(?:geldig|van_toepassing|bindend|gelden)|gelden_niet_(?:meer|langer)|overrul|omzeil|schrap|verwerp|naast_je_neer|opgeheven|ingetrokken',
    obey: 'volg(?:en|t)?>|gevolgd|opvolg|gehoorzaam|uitvoer|voer(?:en|t)?>~uit>|doe_wat',
    disable:
      'schakel(?:en|t)?>~uit>|uitschakel|uitgeschakeld|uit_te_schakelen|deactiveer|zet(?:ten)?>~uit>|uitzett|omzeil|overslaan|sla(?:an|at)?>~over>|negeer|negeren|onderdruk|weglat|laat~(?:weg|achterwege)>|schort~op>|opschort',
    write:
      'schrijf|schrijv|toevoeg|toe_te_voegen|voeg(?:en|t)?>~toe>|noteer|noter|opsla|sla(?:an|at)?>~op>|bewaar|onthoud|zet(?:ten)?>~in>|neem~op>|inveg',
    alter:
      'wijzig|verander|vervang|vervals|verhoog|verlaag|pas(?:sen|t)?>~aan>|aanpas|manipuleer|rond(?:en)?>~af>|afrond|verschuif|wissel|verdoezel|afzwak|zwak~af>|weglat|laat~weg>|opkrik|bevoordeel|oppoets',
    run: 'voer(?:en|t)?>~uit>|uitvoer|uit_te_voeren|start(?:en|t)?>|installeer|installer|open(?:en|t)?>|download',
    paste:
      '(?:plak(?:ken|t)?|kopieer)>~(?:terminal|console|powershell|opdrachtprompt)|(?:terminal|console|powershell|opdrachtprompt)~(?:plak|kopieer)',
    recipient: 'blinde_kopie|verborgen_kopie|bcc>|verborgen_ontvanger',
    secret:
      'wachtwoord|sleutel(?:s|bestand)?>|tokens?>|inloggegevens|aanmeldgegevens|geheimen>|certificaat|certificaten|omgevingsvariabel|herstelzin|pincode',
    personal:
      'iban>|rekeningnummer|rekeningafschrift|afschrift|bankgegevens|contract(?:en)?>|patiënt|dossiers?>|paspoort|identiteitsbewijs|bsn>|loonstro|salaris|loonlijst|klantgegevens|klantenlijst|klantenbestand|klanten>|contacten>|contactlijst|adresboek|ledenlijst|gesprek|gespreksgeschiedenis|chatgeschiedenis|geschiedenis|systeemprompt|systeeminstructies|prompt>|thuismap|persoonlijke_map|home-?map|telefoonnummer|geboortedat|medische|persoonsgegevens|postvak|inbox|klembord|locatie|creditcard|diagnose|sollicitat|facturen|belastingaangifte|personeelsgegevens|werknemers|gebruikersgegevens|verslag',
    work: 'bestand|document|origine|rapport|broncode|inhoud|resulta|concept|gegevens>|transcript|antwoord|kopie>|repository|project|tekst|bericht|logboek|notulen|notities',
    everything:
      'alles>|alle>|volledig|gehele|hele>|complete|database|back-?ups?>|reservekopie|productie|mappen|map>|geschiedenis|tabellen|volumes?>|branches|schijf|partitie|namespaces?',
    rules:
      'instructie|regels?>|opdracht|aanwijzing|richtlijn|voorschrift|beperking|beveiligingsregel|beleid|prompt>|grenzen',
    scope:
      'vorig|eerder|bovenstaand|voorgaand|oorspronkelijk|tot_nu_toe|alle>|jouw>|je>|uw>|systeem|beheerder|aanbieder|ontwikkelaar|gegeven>|veiligheids|exploitant',
    content:
      'pagina|website|e-?mails?>|mails?>|bericht|opmerking|reactie|ticket|issue|bijlage|(?:gelezen|beoordeelde?|ontvangen|opgehaalde?|gecontroleerde?|extern|verwerkte?|gedownloade?)_(?:document|tekst|bestand|inhoud|bron)|zoekresulta|recensie|sollicitatie|webinhoud',
    guard:
      'certificaatcontrole|certificaatverificatie|verificatie|validatie|controle>|controles>|tls|ssl|handtekening|authenticatie|autorisatie|versleuteling|tweefactor|code-?review|review>|beveiligingscontrole|veiligheidscontrole|goedkeuring|vier-ogen|auditlog|logging|sandbox|vergrendel|bescherming|fraudecontrole|lockfile|tests>|certificat',
    antivirus:
      'virusscanner|antivirus|defender|gatekeeper|smartscreen|firewall|realtimebeveiliging',
    agentText:
      'langetermijngeheugen|permanente?_geheugen|blijvende?_geheugen|geheugen>|regelbestand|agentregels|projectregels|systeemprompt|andere_skills',
    figures:
      'bedrag|totaal|totalen|prijs|prijzen|cijfers?>|waarde|resulta|score|beoordeling|iban|rekeningnummer|begunstigde|ontvanger|factuur|facturen|rente|dosis|dosering|percentage|kosten|saldo|statistiek|risico|gebrek|gebreken|waarschuwing|korting|provisie|rangschikking|aantal|datum',
    covert:
      'heimelijk|stiekem|in_het_geheim|ongemerkt|onopvallend|achter_de_rug|in_stilte|zonder_(?:het_|dit_|dat_|de_@{3,12}_|er_~)?~?(?:te_(?:zeggen|melden|vertellen|vermelden|noemen|informeren|laten_(?:weten|zien|merken)|tonen|onthullen|waarschuwen)|(?:medeweten|weten)_van|(?:weet|merkt|ziet|doorheeft)>)|(?:gebruiker|klant|persoon|patiënt|leidinggevende|baas|opdrachtgever|team|niemand|lezer)(?:s|en)?>_(?:hoeft|hoeven|moet|moeten|mag|mogen|zal)_(?:hier_|daar_|dit_|er_|hiervan_){0,3}~?(?:niets|niet|nooit|geen)~(?:weten|zien|merken|horen|vernemen|op_de_hoogte)|(?:vertel|zeg|meld|vermeld|noem|laat|toon|informeer|waarschuw|documenteer|benoem)>_~?(?:niets|niet>|niks|nooit|geen)~?(?:aan_de|tegen_de|gebruiker|klant|weten|hierover|daarover|hiervan|over|van>|in_(?:het|de|je)|[.,;])|(?:niet|nergens|nooit)_(?:te_)?(?:vermeld|genoemd|vermelden|noemen|melden|vertellen)|(?:hoort|weet|merkt|ziet|krijgt)_(?:hier|daar|er|hiervan|daarvan)_?~niets|verzwijg|houd(?:en)?>~(?:geheim|verborgen|stil)|verberg~(?:voor|stap|wijziging)|geen_(?:melding|woord)_(?:van|over|hierover)',
    unasked:
      'zonder_(?:@{2,12}_){0,2}(?:te_vragen|vragen|bevestiging|toestemming|goedkeuring|akkoord|te_wachten|overleg|navraag|controle)|vraag_(?:niet|geen)|niet_(?:om_bevestiging|om_toestemming|wachten)|geen_bevestiging|zwijgen_(?:is|geldt)|wie_zwijgt|op_de_achtergrond|automatisch_goed|ongevraagd',
    standing:
      'altijd|telkens|elke_(?:keer|dag|week|sessie|nacht|vrijdag|maandag)|elk_(?:uur|antwoord)|(?:na|voor|bij|in|aan_het_eind(?:e)?_van)_(?:elke?|iedere?)|iedere_keer|dagelijks|wekelijks|voordat|voor_je|nadat|na_afloop|aan_het_eind|aan_het_begin|tot_slot|ten_slotte|voortaan|vanaf_(?:nu|hier)|regelmatig|automatisch|daarna|vervolgens|zodra|standaard',
    confirmed:
      '(?:na|met|alleen_met|pas_na)_(?:@{2,14}_){0,2}?(?:bevestiging|toestemming|goedkeuring|akkoord|overleg)|(?:als|wanneer|zodra|indien)_(?:de_gebruiker|de_klant|de_persoon|hij|zij|ze)~(?:vraagt|bevestigt|akkoord|toestem|wil>|wenst|goedkeurt)|vraag_(?:eerst|om_|de_gebruiker|toestemming|bevestiging)|op_verzoek|door_de_(?:gebruiker|klant)_(?:gekozen|opgegeven|ingesteld|aangegeven)',
    layout: 'technisch|foutmelding|interne_id|(?<!\\.)json|ruwe>|jargon|redenering|tussenstappen',
    precedence:
      'voorrang|belangrijker_dan|boven_(?:de|het|alle)|gaan_voor|gaat_voor|ook_(?:als|wanneer)|zelfs_als|alsof_(?:ze|het|die)|als_(?:opdrachten|instructies|een_opdracht)_van|letterlijk|onvoorwaardelijk|blindelings|zonder_(?:vragen|te_vragen|controle|bevestiging|discussie)',
    excuse: 'vals_alarm|vals-?positie|valse_melding|onschuldig|ten_onrechte',
    teach:
      'bijvoorbeeld|aanval|aanvaller|phishing|oplichting|oplichter|fraude>|verdacht|kwaadaardig|waarschuwingssignaal|injectie|voorbeeld(?:en)?_van|als_iemand|misbruik',
    forbid: 'verboden|nooit|niet_doen|niet_toegestaan|vermijden|aanval|waarschuwingssignalen|taboe',
  },
};
