import type { ForeignLanguage } from './foreign-language.ts';

export const foreignPolish: ForeignLanguage = {
  code: 'pl',
  script: null,
  marks:
    'nie się jest są dla oraz na do przed po każdym każdej każdego bez przez gdy jeśli użytkownik użytkownika użytkownikowi wszystkie tego tym który ale nic od za ich jego',
  letters: 'łąęśżźćńó',
  isSpaced: true,
  not: 'nie>|nigdy|zakaz|zabroni|unikaj|żadn|nie_wolno',
  notAfter: '(?:jest|są)_zabronion',
  or: 'lub>|ani>|albo>|czy>',
  words: {
    send: 'wyślij|wysyłaj|wysłać|wysyła|prześlij|przesyłaj|przesłać|przesyła|roześlij|załącz|dołącz|wgraj|wgrać|przekaż|przekaz(?:uj|ać)|udostępni|opublikuj|publikuj|skopiuj|kopiuj|podeślij|odeślij|umieść|wstaw|wrzuć|doślij|wypchnij',
    destroy:
      'usuń|usuwaj|usunąć|skasuj|kasuj|wyczyść|czyść|zniszcz|nadpisz|sformatuj|formatuj|wymaż|opróżnij|force-push|zlikwiduj',
    cancel:
      'zignoruj|ignoruj|zapomnij|pomiń|odrzuć|unieważni|przestają_obowiązywać|nie_obowiązują|tracą_ważność|uchyl|obejdź|omiń|anuluj|nie_zważaj|zlekceważ|porzuć|nieważn',
    obey: 'wykonaj|wykonuj|wykonać|zastosuj|stosuj|postępuj|słuchaj|posłuchaj|przestrzegaj|realizuj|zrealizuj',
    disable:
      'wyłącz|wyłączaj|dezaktywuj|pomiń|pomijaj|omiń|obejdź|zignoruj|ignoruj|zawieś|zablokuj_ochron|usuń|odinstaluj|zatrzymaj',
    write:
      'zapisz|zapisuj|dopisz|dopisuj|dodaj|dodawaj|wpisz|wpisuj|wstaw|zanotuj|zapamiętaj|umieść|dołącz',
    alter:
      'zmień|zmieniaj|zmieni(?:ać|ć)|zamień|podmień|podmieniaj|zastąp|sfałszuj|fałszuj|zawyż|zaniż|podnieś|obniż|zaokrągl|dostosuj|skoryguj|koryguj|manipuluj|przesuń|pomiń|ukryj_(?:ryzyk|wad|błęd)|faworyzuj|złagodź',
    run: 'uruchom|uruchamiaj|wykonaj|zainstaluj|instaluj|otwórz|pobierz|ściągnij|odpal',
    paste:
      '(?:wklej|skopiuj)@{0,5}>~(?:terminal|konsol|powershell|wierszu_poleceń)|(?:terminal|konsol|powershell|wiersz)~(?:wklej|skopiuj)',
    recipient: 'ukryt@{1,3}_kopi|udw>|bcc>|kopi@{1,3}_ukryt|ukryt@{1,3}_odbiorc',
    secret:
      'hasł|klucz(?:e|a|y|ami|om|owi)?>|token|poświadcze|dane_logowania|danych_logowania|sekret|certyfikat|zmienn@{1,3}_środowiskow|fraz@{1,2}_odzyskiwani|ciasteczk|kod@{0,2}_pin',
    personal:
      'iban>|numer@{0,2}_(?:kont|rachunk|telefon|pesel)|wyciąg|dan(?:e|ych|ymi)_(?:bankow|osobow|klient|pacjent|medyczn|finansow|kontaktow|pracownik|użytkownik)|umow|umów|pacjent|dokumentacj@{1,2}_medyczn|paszport|dowod@{0,3}_osobist|dowód|pesel|list@{1,2}_płac|wynagrodze|pensj|list@{1,2}_(?:klient|kontakt|pacjent|członk)|klientów|kontrahent|kontakt(?:y|ów|ami)|książk@{1,2}_adresow|rozmow|rozmów|histori|prompt|instrukcj@{1,3}_systemow|katalog@{0,3}_domow|folder@{0,3}_domow|skrzynk|schow(?:ek|ka|ku)|lokalizacj|kart@{1,3}_(?:kredytow|płatnicz)|diagnoz|rozpoznani|życiorys|faktur|zezna@{2,3}_podatkow|dat@{1,2}_urodzenia|recept',
    work: 'plik|dokument|oryginał|raport|kod_źródłow|kodu_źródłow|treść|treści|wynik|szkic|dane>|danych|transkrypc|odpowied|kopi(?:ę|a|e|i)|repozytori|projekt|tekst|wiadomoś|dziennik|notatk|protok|zestawieni',
    everything:
      'wszystk|całkowi|cał(?:y|ą|a|e|ego|ej)>|kompletn|pełn|baz@{1,2}_danych|kopi@{1,2}_zapasow|produkcj|katalog|histori|tabel|wolumen|gałę|dysk|partycj|przestrze',
    rules:
      'instrukcj|poleceni|poleceń|zasad|reguł|wytyczn|nakaz|ogranicze|dyrektyw|rozkaz|polityk|prompt|zabezpiecze',
    scope:
      'poprzedni|wcześniejsz|powyższ|dotychczasow|pierwotn|oryginaln|wszystki|twoje>|swoje>|system|operator|dostawc|dewelop|otrzyman|bezpieczeństw|uprzedni',
    content:
      'stron@{1,3}|witryn|mail|wiadomoś|komentarz|zgłosze|ticket|załącznik|(?:dokument|tekst|plik|treś)@{0,4}_(?:sprawdzan|analizowan|przeczytan|otrzyman|zewnętrzn|pobran|przetwarzan)|(?:sprawdzan|analizowan|otrzyman|zewnętrzn|pobran|przetwarzan|czytan)@{1,4}_(?:dokument|tekst|plik|treś)|wynik@{0,3}_wyszukiwania|recenzj|opini',
    guard:
      'weryfikacj|walidacj|sprawdzani|certyfikat|tls|ssl|podpis|uwierzytelnia|autoryzacj|szyfrowani|dwuskładnikow|przegląd|zabezpiecze|audyt|rejestrowani|logowani|piaskownic|blokad|ochron|kontrol|zatwierdza|lockfile|test(?:y|ów)>',
    antivirus: 'antywirus|program@{0,2}_antywirus|defender|gatekeeper|smartscreen|zapor',
    agentText:
      'pamię@{1,3}_(?:trwał|długotrwał|agent|global|stał)|trwał@{1,3}_pamię|pamięc|plik@{0,3}_(?:reguł|zasad)|reguł@{0,2}_agenta|innych_(?:skill|umiejętno)|instrukcj@{1,2}_systemow',
    figures:
      'kwot|sum[aęyo]|cen[aęy]|liczb|wartoś|wynik|ocen|iban|numer@{0,2}_(?:kont|rachunk)|odbiorc|faktur|stawk|dawk|procent|koszt|sald|statysty|ryzyk|wad[yęa]|ostrzeże|rabat|prowizj|ranking|iloś|dat[aęy]>',
    covert:
      'potajemnie|po_cichu|ukradkiem|skrycie|w_tajemnicy|dyskretnie|niepostrzeżenie|za_plecami|cichaczem|bez_(?:wiedzy|informowania|mówienia|powiadamiania|wspominania|zawiadamiania|zdradzania|ujawniania|uprzedzania|wzmianki|śladu)|(?:nie|nigdy|ani)_(?:o_tym_|mu_|jej_|im_|tego_|nic_){0,3}(?:mów|powiedz|wspomin|inform|powiadam|zdradz|ujawni|zgłasz|pokazu|pokaż|pisz_o|opisu|wymieni|uprzedz|zawiad|tłumacz|wyjaśni|dokument|poinform|wspomnij)@{0,6}|(?:użytkowni|klient|pacjent|szef|osob|zespół|nikt|przełożon)@{0,5}_(?:nie_)?(?:może|powinien|powinna|musi|ma)_(?:się_)?(?:o_tym_)?(?:nie_)?(?:wiedz|dowiedz|widz|zobacz|zauważ)|(?:użytkowni|klient|pacjent|nikt)@{0,5}_(?:o_tym_)?nie_(?:wie|dowie|widzi|zauważy|zobaczy|musi|może|powin)|tak,?_(?:aby|żeby|by)_(?:nikt|użytkownik|klient)~nie>|(?:ukryj|zataj|przemilcz|ukrywaj)@{0,3}_~?(?:przed|to|ten|tę|krok|zmian|fakt)|(?:zachowaj|trzymaj|utrzymaj)~tajemnic|nie_(?:trzeba|ma_potrzeby|należy)_(?:o_tym_)?(?:mówić|informować|wspominać)',
    unasked:
      'bez_(?:@{2,14}_)?(?:pytania|potwierdz|zgody|zezwol|zatwierdz|akceptacj|czekania|konsultacj|sprawdz|weryfikacj)|nie_(?:pytaj|czekaj|proś)|brak_(?:odpowiedzi|sprzeciwu)_(?:oznacza|to|jest)|milczenie_(?:oznacza|to|jest)|w_tle>|automatycznie_(?:zatwierdz|akcept)|potwierdzenie_nie_jest',
    standing:
      'zawsze|za_każdym_razem|każdorazowo|(?:po|przed|przy|w|na_koniec|do)_każd|co(?:dzien|tydzien|godzin)|co_(?:tydzień|piątek|noc|godzinę|dzień|wieczór)|na_(?:koniec|końcu|początku|zakończenie)|po_(?:zakończeniu|ukończeniu|każd|przygotowaniu|wykonaniu|sporządzeniu)|przed_(?:zakończeniem|rozpoczęciem|oddaniem|odpowiedzi|wysłaniem)|zanim>|od_teraz|odtąd|regularnie|automatycznie|następnie|domyślnie|dodatkowo|gdy_skończysz',
    confirmed:
      '(?:za|po|tylko_za|dopiero_po)_(?:@{2,14}_){0,2}?(?:zgodą|potwierdzeni|zatwierdzeni|akceptacj|zezwoleni|uzyskani)|(?:jeśli|gdy|jeżeli|kiedy)_(?:użytkownik|klient|osoba)~(?:popros|potwierdz|zgodz|zezwol|chce|życzy|zatwierdz|zaakcept)|(?:zapytaj|poproś)_(?:najpierw|o_zgodę|użytkownika|o_potwierdzenie)|na_(?:życzenie|prośbę)|(?:wskazan|podan|wybran|skonfigurowan)@{1,3}_przez_(?:użytkownik|klient)',
    layout:
      'techniczn|komunikat@{0,3}_o_błę|(?<!\\.)json|wewnętrzn@{1,3}_identyfik|żargon|rozumowani|surow',
    precedence:
      'pierwszeństw|ważniejsz|nadrzędn|ponad>|nawet_(?:jeśli|gdy)|tak,?_jakby|jak_(?:poleceni|rozkaz)@{1,3}_(?:od|użytkown)|dosłownie|bezwarunkowo|bez_(?:pytania|sprawdzania|dyskusji|weryfikacji|potwierdzania|kwestionowania)|ślepo',
    excuse: 'fałszyw@{1,2}_alarm|fałszywie|nieszkodliw|pomyłk',
    teach:
      'na_przykład|atak|napastnik|phishing|oszust|podejrzan|złośliw|sygnał@{0,3}_ostrzegawcz|wstrzykni|przykład@{0,3}_|jeśli_ktoś|przestęp|wyłudz',
    forbid:
      'zabronion|nigdy|czego_nie|zakaz|niedozwolon|unikaj|atak|sygnały_ostrzegawcze|złe_praktyki|nie_wolno',
  },
};
