import type { ForeignLanguage } from './foreign-language.ts';

export const foreignItalian: ForeignLanguage = {
  code: 'it',
  script: null,
  marks:
    'il gli della delle dello degli dei che con una nel nella per non dopo prima ogni sono questo questa alla alle ai al utente di senza quando anche più la le da del si lo come ma dall dell nell sull loro viene se',
  letters: 'àèéìòù',
  isSpaced: true,
  not: 'non>|mai>|vietat|né>|evita|evitare|divieto|proibit',
  notAfter: 'è_vietat|sono_vietat|mai>',
  or: 'o>|oppure|né>',
  words: {
    send: 'invia(?:re|lo|la|li|le|te|rlo|rla|rli|rle|to|ta|ti)?>|invii>|inviino|manda(?:re|lo|la|li|le|te|rlo)?>|mandi>|spedis|spedi(?:re|sci)|trasmett|trasferis|inoltra(?:re|lo|la|li|le|te|rlo)?>|inoltri>|carica(?:re|lo|la|li|le|te)?>|carichi>|allega(?:re|lo|la|li|le|te)?>|alleghi>|copia(?:re|lo|la|li|le|te)>|copia>_(?!di|cache|nascosta|del|per)|pubblica(?:re|lo|la|li)?>|posta(?:re|lo)>|condivid|consegna(?:re|lo|la)?>|deposita|includ|inseris|esfiltra|fai_avere|riversa',
    destroy:
      'cancella|elimina|rimuov|distrugg|sovrascriv|formatta|svuota|azzera|ripulisci|purga|force-push|forza_il_push|cancelli>|elimini>',
    cancel:
      'ignora|dimentica|trascura|scarta|annulla|abroga|non_tener|decad|non_valgono_più|non_si_applicano_più|prive_di_(?:effetto|valore)|sospes|scavalca|aggira|disattend|disobbedi|lascia_perdere|accantona|superate|revocat',
    obey: 'obbedi|segui>|seguire>|segua>|seguite>|esegu|applica|rispetta|attieniti|fai_quello_che|fai_ciò_che',
    disable:
      'disattiva|disabilita|spegn|salta(?:re|te)?>|aggira|ignora|sospend|rimuov|tralascia|ometti|omett|bypassa|escludi|togli>|scavalca',
    write:
      'scrivi|scrivere|aggiung|annota|inseris|salva(?:re|lo|la)?>|registra|memorizza|appendi|riporta(?:re)?>',
    alter:
      'modifica|cambia|sostitui|falsifica|gonfia|riduci|ridurre|abbassa|aumenta|arrotonda|aggiusta|trucca|manipola|altera|ometti|omett|favoris|privilegi|ritocca|dirotta|devia|edulcora|attenua',
    run: 'esegu|installa|apri>|aprire|scarica|lancia|avvia',
    paste:
      '(?:incolla|copia)@{0,3}>~(?:terminale|console|powershell|prompt_dei_comandi)|(?:terminale|console|powershell|prompt_dei_comandi)~(?:incolla|copia)',
    recipient:
      'copia_(?:nascosta|conoscenza_nascosta|invisibile)|ccn>|bcc>|destinatario_(?:nascosto|invisibile)',
    secret:
      "password|parol[ae]_d'ordine|chiav[ei]_(?:api|privat|ssh|segret|di_accesso|d'accesso)|chiavi>|token>|credenziali|segreti>|certificat[oi]_(?:digital|di_firma)|variabili_d'ambiente|variabili_di_ambiente|frase_(?:seme|segreta|di_recupero)|portachiavi|codic[ei]_pin",
    personal:
      "iban>|cont[oi]_(?:corrent|bancari)|estratti?_conto|dati_(?:bancari|personali|dei_clienti|dei_pazienti|sanitari|fiscali|finanziari|sensibili|anagrafici)|contratt[oi]>|pazient[ei]>|cartell[ae]_clinic|referti?>|passaport|carta_d'identità|codic[ei]_fiscal|bust[ae]_paga|stipendi|elenco_(?:dei_)?(?:clienti|contatti|pazienti|dipendenti|soci)|clienti>|contatti>|rubrica|conversazion|cronologia|istruzioni_di_sistema|prompt|cartella_home|cartella_personale|home_dell'utente|numer[oi]_di_telefono|casella_di_posta|posta_in_arrivo|appunti_di_sistema|posizione|carte?_di_credito|diagnos|curriculum|fattur[ae]>|dichiarazione_dei_redditi|data_di_nascita|dipendenti>|ricette>",
    work: 'file>|document[oi]>|original|relazion|rapport[oi]>|codice|contenut|risultat|bozz[ae]|dati>|trascrizion|rispost[ae]>|copia>|repository|progetto|test[oi]>|messagg|registr[oi]>|note>|verbal[ei]>',
    everything:
      'tutto>|tutta>|tutti>|tutte>|per_intero|inter[oaie]>|complet[oaie]>|database|banche?_dati|backup|copie_di_sicurezza|produzione|directory|cartell[ae]>|cronologia|tabell[ae]>|volum[ei]>|ram[oi]>|branch|disco|partizion|namespace',
    rules:
      'istruzion|regol[ae]>|norm[ae]>|direttiv|ordin[ei]>|indicazion|restrizion|limit[ei]>|vincol|salvaguardi|politic|prompt|linee_guida',
    scope:
      'precedent|anterior|di_cui_sopra|sopra>|original|inizial|finora|fino_a_(?:ora|qui)|tutt[ei]_(?:le|i|gli)|tue>|tuoi>|sistema|operatore|gestore|fornitore|sviluppator|ricevut|date>|impartit|sicurezza',
    content:
      'pagin[ae]|sit[oi]>|e-?mail|mail>|messagg|comment[oi]|ticket|issue|allegat|(?:document[oi]|test[oi]|file)_(?:esaminat|analizzat|lett|ricevut|estern|elaborat|scaricat|tradott|revisionat)@|contenut[oi]_(?:web|scaricat|recuperat|della_pagina|estern)|risultat[oi]_(?:della|di)_ricerca|recension|candidatur',
    guard:
      'verific[ah]|validazion|controll[oi]>|certificat[oi]>|tls|ssl|firm[ae]>|autenticazion|autorizzazion|cifratura|crittografia|due_fattori|revision[ei]|salvaguardi|audit|registrazion|sandbox|blocco|protezion|antifrode|conferm[ae]>|lockfile|test>',
    antivirus: 'antivirus|defender|gatekeeper|smartscreen|firewall|protezione_in_tempo_reale',
    agentText:
      "memoria_(?:persistente|permanente|a_lungo_termine|dell'agente|globale)|memoria>|file_(?:di|delle)_regole|regole_(?:dell'agente|del_progetto)|istruzioni_di_sistema|altr[ei]_(?:skill|abilità)",
    figures:
      'import[oi]>|total[ei]>|prezz[oi]|cifr[ae]>|valor[ei]>|risultat[oi]|vot[oi]>|punteggi|valutazion|iban|conto_(?:corrente|bancario|di_destinazione)|coordinate_bancarie|beneficiari|fattur|tass[oi]>|dos[ei]>|dosaggi|percentual|cost[oi]>|sald[oi]>|statistic|rischi|difett|avvert|scont[oi]>|commission|classific|quantità|dat[ae]>',
    covert:
      "di_nascosto|in_segreto|segretamente|di_soppiatto|furtivamente|con_discrezione|alle_spalle|all'insaputa|all'oscuro|senza_(?:che_(?:l'utente|il_|la_|lo_|i_|gli_|nessuno|lui|lei|se_ne)~?(?:sappia|accorga|accorgano|veda|noti|scopra|venga_a_sapere)|(?:dirlo|dire|avvisar|informar|menzionar|notificar|avvertir|segnalar|rivelar|spiegar|mostrar|comunicar|farne_|farlo_|lasciare_tracc|accennar|parlarne))|(?:non|mai|né)_(?:l[oa]_|gli_|le_|ne_|lo_|glielo_){0,3}(?:dir|dica|dici|menzion|inform|avvis|avver|notific|segnal|rivel|comunic|cit|accenn|mostr|indic|spieg|parl|document|preoccup|far_sapere|farne_)@{0,6}>(?!_(?:errori|messaggi_di_errore))|(?:l'utente|utente|cliente|clienti|persona|paziente|pazienti|responsabile|nessuno|team)_(?:non_)?(?:deve|devono|dovrà|può|ha_bisogno_di)_(?:non_)?(?:saper|veder|accorger|conoscer|notar|scoprir|essere_(?:informat|avvisat)|venire_a_(?:saper|conosc))|(?:nascond|occult)@{1,5}>~(?:all'utente|al_cliente|alla_|agli_|ai_|passaggio|invio|modifica)|(?:tieni|tienil[oa]|mantieni|mantenere)_~?(?:segret|nascost|riservat[oa]_quest)|non_(?:serve|occorre|è_necessario|c'è_bisogno_di)_(?:dir|avvis|inform|menzion|spieg)",
    unasked:
      'senza_(?:@{1,10}_){0,2}(?:chieder|conferm|autorizzazion|approvazion|permess|consenso|attender|aspettar|consultar|verificar)|non_(?:chiedere|chieda|attendere|aspettare)|nessuna_conferma|silenzio_(?:un_assenso|un_consenso|come|equivale|vale|significa|conta)|silenzio-assenso|silenzio_assenso|chi_tace|in_background|in_sottofondo|approvat[oaie]_automaticamente',
    standing:
      "sempre|ogni_(?:volta|giorno|settimana|ora|sessione|risposta|notte|lunedì|venerdì|sera)|a_ogni|ad_ogni|dopo_(?:ogni|aver|il|la|ogni)|prima_di|alla_fine|al_termine|all'inizio|in_chiusura|a_partire_da|d'ora_in_(?:poi|avanti)|da_ora|giornalmente|quotidian|settimanal|automaticamente|infine|per_impostazione_predefinita|periodicamente|regolarmente|quando_hai_finito|inoltre|poi>",
    confirmed:
      "(?:con|dopo|previ[oa]|solo_con)_(?:il_|la_|l'|suo_|sua_)?(?:@{2,12}_){0,2}?(?:permesso|conferma|approvazione|autorizzazione|consenso)|(?:se|quando|qualora)_(?:l'utente|il_cliente|la_persona|lo_)~(?:chied|conferm|accett|autorizz|vuole|desider|approv)|chiedi_(?:prima|conferma|il_permesso|all'utente|l'autorizzazione)|(?:scelt|indicat|fornit|configurat|specificat)[oaie]_dall?(?:'utente|_cliente)|su_richiesta",
    layout:
      'tecnic|errori_interni|messaggi_di_errore|(?<!\\.)json|identificativi_interni|gergo|ragionament',
    precedence:
      'priorità|prevalg|al_di_sopra|precedenza|anche_se|anche_quando|senza_(?:discut|verificar|controllar|mettere_in_dubbio|chieder|conferm)|come_se_(?:venissero|fossero|provenissero)|come_(?:ordini|istruzioni)_d|alla_lettera|incondizionat|ciecamente|più_important',
    excuse: 'falso_positivo|falsi_positivi|falso_allarme|innocu|per_errore',
    teach:
      "ad_esempio|per_esempio|attacc[oh]|aggressor|phishing|truff|frod[ei]>|sospett|malevol|dannos|segnali_d'allarme|iniezion|esempi[o]?_di|se_qualcuno|malintenzionat",
    forbid:
      "vietat|mai>|da_non_fare|divieti|da_evitare|attacc|segnali_d'allarme|cattive_pratiche|non_consentit",
  },
};
