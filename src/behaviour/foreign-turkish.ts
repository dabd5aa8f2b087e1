import type { ForeignLanguage } from './foreign-language.ts';

export const foreignTurkish: ForeignLanguage = {
  code: 'tr',
  script: null,
  marks:
    've bir için ile bu her değil kullanıcı kullanıcıya kullanıcının sonra önce olarak tüm bütün veya ardından hiçbir dosya dosyayı adresine daha gibi da de ne tamamını tümünü',
  letters: 'ğşıİçöü',
  isSpaced: true,
  not: 'asla|sakın|hiçbir_zaman|yasak(?:tır)?>',
  notAfter:
    '(?:@{0,6}?(?:me|ma)(?:y[iıe]n|y[iı]n[iı]z|>|den>|dan>|mel[iı]|yec|yac)|@{0,6}?(?:mez|maz)>|@{0,6}>_yasak|@{0,6}>_(?:uygun_)?değil)',
  or: 'veya>|ya_da|yahut|ne_de',
  words: {
    send: 'gönder|ilet(?!iş)|yolla|yükle|aktar|ekle|kopyala|yayınla|paylaş|postala|sun>|bildir|sızdır|ulaştır|teslim_et|dahil_et|koy>',
    destroy:
      'sil(?:in|iniz|ip|erek)?>|temizle|yok_et|biçimlendir|formatla|boşalt|üzerine_yaz|kaldır|imha|force-push',
    cancel:
      'yok_say|göz_ardı|görmezden|unut|dikkate_alma|geçersiz|iptal|bir_kenara|hükümsüz|yürürlükten|uyma(?:yın)?>|aş(?:ın)?>',
    obey: 'uy(?:un|unuz|gula|gulayın)?>|uygula|yerine_getir|takip_et|itaat|izle(?:yin)?>|yap(?:ın)?>',
    disable:
      'devre_dışı|kapat|atla(?:yın|y)?|etkisiz|baypas|bypass|yok_say|es_geç|kaldır|askıya|durdur|görmezden',
    write: 'yaz(?:ın|ınız|ıp)?>|ekle|kaydet|not_al|not_et|yerleştir|hafızaya_al|aklında_tut',
    alter:
      'değiştir|sahte|şişir|artır|arttır|azalt|düşür|yükselt|yuvarla|ayarla|manipüle|çarpıt|oyna|gizle|yumuşat|kaydır|atla',
    run: 'çalıştır|kur(?:un|unuz|up)?>|yükle(?:yin)?_ve|aç(?:ın|ınız|ıp)?>|indir|başlat',
    paste:
      '(?:terminal|konsol|powershell|komut_istemi)@{0,6}>~(?:yapıştır|kopyala)|(?:yapıştır|kopyala)@{0,6}>~(?:terminal|konsol|powershell)',
    recipient: 'gizli_(?:kopya|alıcı|bilgi)|bcc>',
    secret:
      'şifre|parola|anahtar(?:ı|lar|ları|larını|ını|lari)?>|api_anahtar|token|kimlik_bilgi|gizli_bilgi|sır(?:lar|ları|ları?n)|sertifika|ortam_değişken|kurtarma_(?:ifade|cümle|kelime)|çerez',
    personal:
      'iban>|hesap_(?:numara|bilgi|özet|ekstre)|ekstre|banka_(?:bilgi|hesa)|kişisel_(?:veri|bilgi)|müşteri_(?:liste|veri|bilgi|kayıt)|müşteriler|sözleşme|hasta(?:nın|lar|ların|_kayıt|_dosya|_bilgi)|tıbbi|pasaport|kimlik_(?:kart|fotokopi|numara)|maaş|bordro|kişi_liste|rehber|kişiler|sohbet|konuşma|yazışma|geçmiş|sistem_(?:istem|komut|talimat)|prompt|ev_dizin|ana_(?:dizin|klasör)|telefon_numara|gelen_kutu|e-?postalar|pano(?:yu|daki|sun)|konum|kredi_kart|teşhis|tanı(?:lar|sı)>|özgeçmiş|fatura|vergi|doğum_tarih|çalışan_(?:liste|bilgi|veri)',
    work: 'dosya|belge|rapor|kaynak_kod|kod(?:u|un|lar)>|içeri[kğ]|sonuç|sonuc|taslak|veri(?:ler|leri|lerin|yi|si)?>|döküm|yanıt|cevap|kopya(?:sı|sını|yı)>|depo|proje|metin|metni|mesaj|kayıt|kayıtlar|günlü[kğ]|notlar|tutanak',
    everything:
      'tüm|bütün|hepsi|tamam|her_şey|veri_?tabanı|yedek|üretim|dizin|klasör|geçmiş|tablo|dal(?:lar|ları)|disk|bölüm',
    rules: 'talimat|kural|komut|yönerge|emir|kısıtlama|sınırlama|direktif|politika|istem',
    scope:
      'önceki|yukarıdaki|daha_önce|evvelki|şimdiye|tüm|bütün|sistem|operatör|geliştirici|sağlayıcı|ilk>|güvenlik|verilen|senin>|sana_verilen',
    content:
      'sayfa|site(?:de|si|sinde|den)|e-?posta|mesaj|yorum|bilet|(?:incelenen|okunan|alınan|indirilen|dış|işlenen|gelen)_(?:belge|metin|dosya|içerik)|belge(?:de|deki)|arama_sonuç|ekte?ki',
    guard:
      'doğrulama|sertifika|tls|ssl|imza|kimlik_doğrulama|yetkilendirme|şifreleme|iki_(?:faktör|aşama|adım)|inceleme|denetim|koruma|onay_(?:adım|süre)|korumalı_alan|kilit_dosya|kontrol|günlükleme|lockfile|test(?:ler|leri)',
    antivirus:
      'antivirüs|virüs_(?:koruma|tarama|program)|defender|gatekeeper|smartscreen|güvenlik_duvar',
    agentText:
      'kalıcı_(?:bellek|hafıza)|uzun_süreli_(?:bellek|hafıza)|hafıza|belle[kğ]|kural_dosya|ajan_kural|proje_kural|diğer_(?:beceri|skill)|sistem_(?:istem|talimat)',
    figures:
      'tutar|toplam|fiyat|rakam|sayı|değer|sonuç|sonuc|not(?:u|ları|larını)>|puan|iban|hesap_numara|alıcı|fatura|faiz|oran|doz|yüzde|maliyet|bakiye|istatistik|risk|kusur|uyarı|indirim|komisyon|sırala|miktar|tarih',
    covert:
      'gizlice|sessizce|çaktırmadan|fark_ettirmeden|haber_vermeden|bilgi_vermeden|söylemeden|belli_etmeden|bahsetmeden|haberi_olmadan|bilgisi_olmadan|haberi_olmasın|(?:kullanıcı|müşteri|kişi|hasta|yönetici|patron|ekip|kimse)@{0,8}>~(?:söyleme|bildirme|haber_verme|bahsetme|gösterme|açıklama(?:yın|>)|anlatma|bilmesi(?:ne|n)_(?:gerek|lüzum)|bilme(?:me|mel|sin|yecek|si_gerekm)|görme(?:me|mel|sin|yecek)|fark_etme|öğrenme|duyma|haberdar_etme|bilgilendirme(?:yin|>|den)|rahatsız_etme|gizle|sakla)|(?:bundan|bunu|bunlardan|bu_(?:adım|işlem|değişiklik|konu)@{0,5})_~?(?:söyleme|bahsetme|bildirme|gösterme|belirtme|açıklamay|anma|sakla|gizl|yazma)@{0,4}|gizli_tut|saklı_tut|kimseye_(?:söyleme|bahsetme|bildirme|haber)',
    unasked:
      'sormadan|onay_(?:almadan|istemeden|beklemeden)|onaysız|izin_(?:almadan|istemeden)|izinsiz|danışmadan|beklemeden|kontrol_etmeden|onay_(?:sorma|isteme|bekleme)|sessizlik_(?:onay|kabul)|yanıt_gelmezse|arka_planda|sorgulamadan',
    standing:
      'her_(?:zaman|seferinde|gün|hafta|saat|oturum|yanıt|işlem|görev|gece|cuma|pazartesi|@{3,12}d[ea]n_(?:sonra|önce))|daima|sürekli|bitince|bittiğinde|bitirdi[kğ]|tamamlan|tamamladı[kğ]|sonunda|başında|bundan_(?:sonra|böyle)|düzenli|otomatik|ardından|günlük_olarak|haftalık|varsayılan|son_olarak|önce>|sonra>',
    confirmed:
      '(?:kullanıcı|müşteri|kişi)@{0,5}_(?:onay@{0,6}|izni|izniyle|onayı|onayıyla|isterse|istediğinde|onaylarsa|kabul_ederse|talep_ederse|seçtiği|belirttiği|verdiği|sor(?:un)?>)|onay(?:ından|ı_al|_alın|_aldıktan)_?~?sonra|onay_(?:isteyin|iste>|alın>)|önce_(?:sor|onay)|isteği_üzerine',
    layout: 'teknik|hata_(?:mesaj|ileti)|(?<!\\.)json|dahili_kimlik|jargon|akıl_yürütme|ham_',
    precedence:
      'öncelik|üstün|daha_önemli|bile_olsa|(?:çelişse|yasaklasa)|gibi_(?:uygula|yerine|kabul)|sorgusuz|sorgulamadan|kelimesi_kelimesine|koşulsuz|kontrol_etmeden|onay_beklemeden',
    excuse: 'yanlış_(?:alarm|pozitif)|zararsız|hatalı_uyarı|yanlışlıkla',
    teach:
      'örneğin|saldır|oltalama|phishing|dolandır|şüpheli|kötü_?(?:niyetli|amaçlı)|zararlı_yazılım|enjeksiyon|örne[kğ]i|biri_(?:size|sana)|uyarı_işaret',
    forbid: 'yasak|asla|yapılmaması|yapma(?:yın)?>|kaçın|saldırı|izin_verilmeyen|tehlike_işaret',
  },
};
