import type { ForeignLanguage } from './foreign-language.ts';

export const foreignFrench: ForeignLanguage = {
  code: 'fr',
  script: null,
  marks:
    'les une est pour dans avec vous pas aux sur ne sans cette ces votre vos chaque toute toutes tous après avant puis qui que rien mais la le en par son leur ils elle',
  letters: 'éèêçàùœ',
  isSpaced: true,
  not: "ne>|n'|jamais|interdit|interdiction|évite|évitez|refuse|refusez",
  notAfter: '(?:est|sont|reste)_(?:strictement_)?interdit|jamais',
  or: 'ou>|ni>',
  words: {
    send: 'envoy|envoie|renvoy|transmet|transfér|transfèr|expédi|adresse[rz]>|adressez|télévers|charge[rz]>|dépose[rz]?>|déposer|téléverse|upload|copie[rz]?>|joign|joint|joindre|poste[rz]?>|publie[rz]?>|publi|partage[rz]?>|fai(?:s|tes|re)_(?:suivre|parvenir)|remet(?:s|tez|tre)|communiqu|pousse[rz]?>|exfiltr|soumet(?:s|tez|tre)|insér|insèr|achemin|glisse[rz]?>|duplique',
    destroy:
      'supprim|fai(?:s|tes|re)_disparaître|efface|détrui|écrase|formate|purge|vide[rz]?>|ras(?:e|er|ez)>|élimin|force-push|pousse~force|anéanti',
    cancel:
      "ignor|oubli|ne_(?:tiens|tenez|pas_tenir)_(?:pas_|plus_)?compte|abstraction|annul|abrog|caduque|nulles?_et|ne_(?:sont|valent|s'appliquent)_plus|ne_s'appliquent_plus|levée?s?>|outrepass|passe[rz]?_outre|écarte|contourn|suspendu|remplac|invalid|désobé",
    obey: 'obéi|sui(?:s|vez|vre)>|exécut|appliqu|respect|conform|fai(?:s|tes)_ce_que',
    disable:
      'désactiv|coupe[rz]?>|éteign|éteind|contourn|saute[rz]?>|ignor|supprim|suspend|passe[rz]?_outre|neutralis|omet(?:s|tez|tre)|débraye|retire[rz]?>|lève[rz]?>|lever>',
    write:
      'écri|ajout|inscri|insér|insèr|consign|enregistr|intègr|intégr|note[rz]?>|mémoris|gard(?:e|er|ez)_en_mémoire',
    alter:
      'modifi|remplac|chang|falsifi|gonfl|minor|major|baisse[rz]?>|augment|réduis|réduire|réduisez|arrondi|ajust|maquill|truqu|altér|relev|omet(?:s|tez|tre)|privilégi|substitu|déplac|masque[rz]?>|édulcor|surévalu|sous-évalu',
    run: 'exécut|lance[rz]?>|install|ouvr(?:e|ez|ir)|télécharg|démarr',
    paste:
      '(?:colle[rz]?>|copie[rz]?>)~(?:terminal|console|invite_de_commande|powershell)|(?:terminal|console|powershell)~(?:colle[rz]?>|copie[rz]?>)',
    recipient: 'copie_cachée|copie_invisible|cci>|bcc>|destinataire_(?:caché|masqué|invisible)',
    secret:
      "mots?_de_passe|clés?_(?:d'api|api|ssh|privée|secrète|d'accès)|clés>|jetons?>|identifiants?>|secrets?>|certificat|variables_d'environnement|phrase_(?:de_récupération|secrète)|trousseau|code_pin",
    personal:
      "iban|rib>|relevés?_(?:de_compte|bancaire)|coordonnées_bancaires|données_(?:bancaires|personnelles|client|clients|médicales|de_santé|des_patients|financières|des_salariés)|contrats?>|patients?>|dossiers?_(?:médica|client|patient|du_personnel)|passeport|carte_d'identité|cartes?_bancaire|fiches?_de_paie|bulletins?_de_(?:paie|salaire)|salaires?>|fichier_client|liste_des_(?:clients|contacts|adhérents|membres|patients|salariés)|clients>|contacts>|carnet_d'adresses|conversation|échanges?>|historique|invite_système|prompt|instructions_système|répertoire_personnel|dossier_personnel|numéros?_de_téléphone|boîte_(?:mail|de_réception)|courriels>|presse-papiers|localisation|ordonnance|diagnostic|curriculum|candidatures?>|numéros?_de_sécurité_sociale|nom_des_parties|factures?>|impôt|comptes>",
    work: 'fichier|document|original|rapport|code_source|contenu|résultat|brouillon|données>|transcription|réponses?>|copie>|dépôt|projet|texte|traduction|messages?>|journa(?:l|ux)>|notes>',
    everything:
      "tout>|toute?s?>|tous>|l'ensemble|l'intégralité|intégral|entier|entièr|complet|complèt|base_de_données|bases_de|sauvegardes?>|production|répertoire|historique|tables?>|volumes?>|branches?>|disque|partition|espaces?_de_noms",
    rules:
      'instruction|consigne|règle|directive|ordres?>|restriction|limites?>|garde-fou|invite_système|contrainte|politique',
    scope:
      "précédent|antérieur|ci-dessus|préalable|initial|jusqu'ici|jusqu'à_présent|toute?s?_(?:les|vos|tes)|tous_(?:les|vos|tes)|vos>|tes>|système|opérateur|éditeur|fournisseur|développeur|d'origine|données?_par|reçues?>|sécurité",
    content:
      'page>|pages>|site>|courriel|e-?mail|mails?>|commentaire|ticket|pièces?_jointe|(?:document|texte|fichier)s?_(?:analysé|lu|examiné|reçu|traduit|traité|externe|fourni|téléchargé|récupéré|relu)|contenu_(?:récupéré|web|de_la_page|téléchargé)|résultats?_de_recherche|candidature|avis>',
    guard:
      'vérification|validation|contrôle|certificats?>|tls|ssl|signature|authentification|chiffrement|double_authentification|relecture|revue_de_code|garde-fou|journalisation|audit|bac_à_sable|verrouillage|protection|anti-?fraude|double_validation|confirmation>|lockfile|tests>',
    antivirus:
      'antivirus|anti-virus|defender|gatekeeper|smartscreen|pare-feu|protection_en_temps_réel',
    agentText:
      "mémoire_(?:persistante|à_long_terme|de_l'agent|permanente|globale)|mémoire>|fichier_de_règles|règles_de_l'agent|règles_du_projet|invite_système|autres_(?:skills|compétences)",
    figures:
      'montant|total|totaux|prix|chiffre|valeur|résultat|note>|notes>|score|iban|coordonnées_bancaires|compte>|bénéficiaire|facture|taux|dose|posolog|pourcentage|coût|solde|statistique|risque|défaut|avertissement|remise|commission|classement|quantité|date',
    covert:
      "(?:à_l'insu|en_cachette|en_secret|secrètement|discrètement|furtivement|en_catimini|subrepticement|clandestinement)|sans_(?:en_|le_|l'|lui_|les_|jamais_|rien_){0,3}(?:dire|informer|prévenir|avertir|mentionn|signal|avis|indiqu|annonc|révél|que_(?:l'utilisat|le_client|la_cliente|personne|celui)~(?:sache|voie|remarque|s'en_aper)|attirer_l'attention|laisser_de_trace|en_parler|montrer)|(?:ne|n')_?(?:le_|la_|les_|lui_|en_|l'|leur_){0,3}(?:di[st]@{0,3}|mentionn|signal|indiqu|révél|évoqu|parl|inform|préven|avert|montr|expliqu|annonc|dévoil|communiqu|inquiét|alert|divulgu)@{0,4}~(?:pas|jamais|rien|ni|aucun|personne)|(?:ne_pas|ne_rien|ne_jamais|de_ne_pas_l?')_?(?:le_|la_|les_|lui_|en_|l'|leur_){0,3}(?:dire|mentionn|signal|indiqu|révél|évoqu|parler|inform|préven|avert|montr|expliqu|annonc|inquiét|alert|divulgu)|(?:utilisat@{2,5}|client@{0,2}|personne|lecteur|patient|responsable|équipe)_(?:ne_|n')_?(?:doit|doivent|a|ont|devra|devrait|saura|verra|voit)~(?:savoir|voir|pas|rien|jamais|apprendre|aperce|remarqu)|pas_un_mot|reste_entre_nous|motus|inutile_(?:de_l'|de_le_|d'en_)(?:informer|mention|parler|avertir|préven|inquiét)|inutile_(?:de|d')_?(?:prévenir|avertir|informer|mentionner|signaler|déranger)|(?:cache|cachez|cacher|dissimul|tais|taisez|taire|masqu)@{0,3}_(?:cette|cet|ce|ces|l'|le|la|les|à)|garde[rz]?_(?:cela|ceci|le|la|cette)~secr",
    unasked:
      "sans_(?:@{2,10}_){0,2}(?:demander|confirmation|autorisation|approbation|validation|accord|attendre|consentement|vérifier|poser_de_question|consulter)|ne_(?:demand|attend|sollicit)@{0,4}_(?:pas|jamais|aucun)|aucune_(?:confirmation|validation|autorisation)|silence_(?:vaut|équivaut|signifie)|absence_de_réponse_vaut|en_arrière-plan|d'office|qui_ne_dit_mot",
    standing:
      "toujours|systématique|à_chaque|après_chaque|avant_chaque|chaque_(?:fois|jour|semaine|heure|session|réponse|soir|nuit|lundi|vendredi)|dans_(?:chaque|tout)|après_(?:avoir|la|le)|avant_(?:de|la|le|d')|à_la_fin|au_début|en_fin|pour_finir|désormais|dorénavant|à_partir_de|dès_(?:que|lors)|quotidien|hebdomadaire|régulièrement|automatiquement|en_permanence|ensuite|enfin",
    confirmed:
      "(?:après|avec|sous_réserve|sauf)_(?:l'|d'|de_)?(?:@{2,12}_){0,2}?(?:accord|confirmation|validation|autorisation|approbation|consentement)|(?:si|lorsque|quand|dès_que)_(?:l'utilisat@{2,5}|le_client|la_cliente|la_personne|il|elle)~(?:demand|confirm|accept|autoris|souhait|valid|veut|approuv)|demande[rz]?_(?:d'abord_)?(?:à_l'utilisat|l'accord|confirmation|l'autorisation|la_permission|son_accord|la_confirmation)|à_la_demande_de|(?:choisi|indiqué|fourni|configuré|précisé)e?s?_par_(?:l'utilisat|le_client)",
    layout:
      "techniques?>|erreurs?_brute|(?<!\\.)json|identifiants_internes|trace_d'exécution|jargon|raisonnement|étapes_intermédiaires|balises?>|brutes?>",
    precedence:
      "priorit|prévau|primer?>|prim(?:e|ent)_sur|l'emport|au-dessus|même_si|sans_(?:les_)?(?:vérifi|discut|question)|comme_si_(?:elles|ils|elle)|comme_(?:des|une)_(?:instruction|consigne|ordre)s?_de|inconditionnel|à_la_lettre|supérieur|sans_confirmation",
    excuse: 'faux_positif|fausse_alerte|fausse_alarme|sans_danger|inoffensi|par_erreur',
    teach:
      "par_exemple|attaque|attaquant|hameçonnage|phishing|arnaque|fraude>|suspect|malveillan|pirat|signaux?_d'alerte|injection|usurpation|exemples?_de|si_quelqu'un",
    forbid:
      "interdit|jamais|ne_pas_faire|interdiction|à_éviter|à_proscrire|attaque|signaux_d'alerte|mauvaises_pratiques",
  },
};
