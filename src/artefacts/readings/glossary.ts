import { readPairs } from './read-pairs.ts';

/**
 * Words of other languages that orders are made of → the English word, for sentences that are English but for some of
 * them. Only words that English texts do not hold; articles and the like stand apart, since many are English words too.
 */
export const glossary: ReadonlyMap<string, string> = readPairs(`
  send: envía envíe enviar manda mandar envoie envoyez envoyer sende senden schicke schicken schick invia inviare spedisci envie mande stuur verstuur sturen wyślij
  sending: enviando envoyant sendend inviando
  upload: sube subir suba téléverse téléversez téléverser hochladen carica caricare carregue wgraj
  forward: reenvía reenviar transmets transmettez transférez weiterleite weiterleiten leite inoltra inoltrare encaminhe encaminhar
  post: publica publicar publie publiez veröffentliche veröffentlichen pubblica pubblicare publique plaats
  read: lee leer lea lis lisez lire lies lesen leggi leggere leia ler lees przeczytaj
  open: abre abrir abra ouvre ouvrez ouvrir öffne öffnen apri aprire openen otwórz
  collect: recoge recopila recopilar reúne collecte collectez rassemble sammle sammeln raccogli raccogliere colete coletar verzamel
  delete: borra borrar borre elimina eliminar elimine supprime supprimez supprimer lösche löschen cancella cancellare elimini apague apagar verwijder wis usuń
  run: ejecuta ejecutar ejecute exécute exécutez exécuter lancez starte starten ausführe ausführen esegui eseguire avvia executar voer uruchom
  download: descarga descargar descargue télécharge téléchargez télécharger herunterlade herunterladen scarica scaricare baixe baixar pobierz
  install: instala instalar instale installez installiere installieren installa installare installeer zainstaluj
  ignore: ignora ignorar ignorez ignorer ignoriere ignorieren missachte ignori negeer negeren zignoruj
  forget: olvida olvidar oublie oubliez oublier vergiss vergesse vergessen dimentica dimenticare esqueça vergeet zapomnij
  follow: sigue siga seguir suis suivez suivre befolge befolgen folge segui seguire obedece volg
  obey: obedecer obéis obéissez gehorche gehorchen obbedisci
  write: escribe escribir escriba écris écrivez écrire schreibe schreiben scrivi scrivere escreva escrever schrijf
  add: añade añadir agrega agregar ajoute ajoutez ajouter füge hinzufügen aggiungi aggiungere adicione toevoegen
  replace: reemplaza reemplazar sustituye remplace remplacez ersetze ersetzen sostituisci substitua vervang
  change: cambia cambiar modifica modificar modifie modifiez ändere ändern cambiare mude wijzig
  copy: copia copiar copie copiez kopiere kopieren copiare kopieer skopiuj
  paste: pega pegar colle collez einfügen incolla incollare cole plak
  disable: desactiva desactivar désactive désactivez deaktiviere deaktivieren disattiva disattivare desative schakel wyłącz
  skip: omite omitir salta saute sautez überspringe überspringen saltare pule pular
  bypass: evade elude contourne contournez umgehe umgehen aggira contorne omzeil
  tell: digas dile dis dites dire sage sagen sag dillo digli diga vertel powiedz
  mention: menciona mencionar mentionne mentionnez erwähne erwähnen menziona menzionare mencione vermeld
  ask: pregunta preguntar demande demandez frage fragen chiedi chiedere pergunte vraag
  hide: oculta ocultar cachez verstecke verstecken nascondi esconda verberg
  approve: aprueba approuve approuvez genehmige approva aprove
  never: nunca jamais niemals mai nooit nigdy
  always: siempre toujours immer sempre altijd zawsze
  without: sin sans ohne senza sem zonder bez
  before: antes avant bevor prima voordat przed
  after: después après nachdem dopo depois nadat
  every: cada chaque jede jedes ogni elke każdy
  all: todas todos toutes tous alle tutte tutti wszystkie
  previous: anteriores anterior précédentes précédents précédente vorherigen vorherige bisherigen precedenti vorige eerdere poprzednie
  instructions: instrucciones consignes anweisungen weisungen istruzioni instruções instructies instrukcje
  rules: reglas règles regeln regole regras regels zasady
  user: usuario utilisateur benutzer nutzer utente usuário gebruiker użytkownik
  file: archivo fichero fichier datei arquivo bestand plik
  files: archivos ficheros fichiers dateien arquivos bestanden pliki
  passwords: contraseñas passwörter kennwörter senhas wachtwoorden hasła
  password: contraseña passwort kennwort senha wachtwoord hasło
  keys: claves llaves clés schlüssel chiavi chaves sleutels klucze
  data: datos données daten dati dados gegevens dane
  messages: mensajes nachrichten messaggi mensagens berichten wiadomości
  customer: cliente kunde kunden klant
  secretly: secretamente secrètement heimlich segretamente secretamente stiekem
  silently: silenciosamente silencieusement stillschweigend silenziosamente
  then: luego entonces ensuite puis dann danach poi depois daarna
  here: aquí ici
`);
