import type { ForeignLanguage } from './foreign-language.ts';
import { foreignRussian } from './foreign-russian.ts';
import { foreignUkrainian } from './foreign-ukrainian.ts';
import { romaniseCyrillic } from './romanise-cyrillic.ts';

const shared = { script: null, letters: '', isSpaced: true } as const;

/** Languages of other scripts in Latin letters, as people write them and as filters do not expect them. */
export const foreignRomanised: readonly ForeignLanguage[] = [
  romaniseCyrillic(foreignRussian, {
    code: 'ru-latn',
    marks:
      'vse vsekh vsem chto eto etot etogo ego yego eyo ili dlya pered posle kazhdyj kazhdogo kazhdoj bez nikogda polzovatel polzovatelyu polzovatelya polzovatelem fajl fajly instruktsii instrukcii pravila pravil otprav otpravit otpravlyaj prochitaj skachaj vypolni ottuda tuda soobshchaya soobshchaj predydushchie predydushchikh bezopasnosti parol paroli klyuch klyuchi dannye dannykh na ne ot iz po',
  }),
  romaniseCyrillic(foreignUkrainian, {
    code: 'uk-latn',
    marks:
      'usi vsi shcho tse tsej jogo yogo yiyi abo dlya pered pislya kozhen kozhnoho bez nikoly korystuvach korystuvachu korystuvacha fajl fajly instruktsiyi pravyla nadishly vidprav prochytaj zavantazh vykonaj zvidty poperedni bezpeky parol paroli klyuch dani na ne vid iz po',
  }),
  {
    ...shared,
    code: 'hi-latn',
    marks:
      'karo karna karke kar diya dijiye aur nahi nahin mat bina batae bataye bhi sabhi sab pichhle pehle unke uske usme isme usko isko unko likhe jaise liye saath phir nirdesh nirdeshon niyam suraksha bhej bhejo padho andekha palan ka ki ke ko me se par hai hain',
    not: 'mat_|kabhi_(?:mat|na|nahin?)_|nahin?_',
    notAfter: '[^.,]{0,8}?(?:mat>|nahin?>|na_karen?>)',
    or: 'ya>|aur_na>',
    words: {
      send: 'bhej|upload|share_kar|post_kar|forward_kar|copy_kar|sajha_kar',
      destroy: 'hata|mita|delete|nasht|saaf_kar|format_kar',
      cancel: 'andekh|nazar_?andaz|bhool_ja|bhul_ja|radd|raddh?_kar|ignore_kar|amanya',
      obey: 'palan|palo|maano|mano>|anusaran|lagu_kar|amal',
      disable: 'band_kar|bandh?_kar|disable|off_kar|nishkriy|rok_do|hata_do|bypass',
      write: 'likho|likh_do|jodo|jod_do|save_kar|darj_kar',
      run: 'chalao|chala_do|install|download|kholo|shuru_kar',
      secret: 'password|kunji|token|credential|gupt_jankari|otp>|cookie',
      personal:
        'khata|bank|contract|mareez|marij|passport|aadhaa?r|vetan|grahak|sampark|batcheet|chat|itihas',
      work: 'file|dastavez|report|code|samagri|data|parinam|jawab|project|sandesh',
      everything: 'sabhi|saare|sare>|sara>|saara|poora|pura>|puri>|database|backup|folder',
      rules: 'nirdesh|aadesh|adesh|niyam|instruction|rules?>|prompt|hidayat',
      scope: 'pichhl|pichl|pehle|upar|sabhi|ab_tak|system|suraksha|apne|aapke',
      guard: 'satyapan|suraksha|janch|jaanch|praman|verification|security|review|audit',
      covert:
        '(?:user|upyogkarta|upayogkarta|grahak|kisi|malik)_ko_~?(?:bata(?:e|ye|ya|aye)?_bina|mat_bata|na_bata|pata_na)|bina_(?:bata|user_ko)|chupke_se|chupchap|chup_chap|chhupa_?kar|gupt_roop',
      unasked:
        'bina_(?:puche|poochhe|puchhe|anumati|pushti|permission)|mat_puch|poochhe_bina|puchhe_bina',
      standing:
        'hamesha|har_(?:baar|bar|din|session)|ke_baad|se_pehle|ab_se|roz>|aakhir_me|shuru_me',
      precedence: 'prathmikta|sabse_upar|chahe_~?(?:jo|kuchh)',
      teach: 'udaharan|hamla|hamle|dhokha|phishing|attack',
      forbid: 'kabhi_(?:na|mat|nahin?)|mana_hai|varjit',
    },
  },
  {
    ...shared,
    code: 'zh-latn',
    marks:
      'hulue zhiqian suoyou zhiling bing guanbi anquan guize duqu wenjian fasong gaosu yonghu xiazai zhixing qizhong bu yao jiang dao he yiqian quanbu shangchuan mima miyao huozhe ranhou meici qian hou zhe zhege zhexie women nide xitong tishi shanchu neirong bie buyao de ba ta ni',
    not: 'bu_?yao|bu_?de|bu_?neng|jinzhi|qie_?wu|qing_?wu|bie>|yongbu',
    notAfter: null,
    or: 'huo(?:zhe)?>|he>|yiji>',
    words: {
      send: 'fa_?song|fa_?gei|fa_?dao|shang_?chuan|chuan_?dao|chuan_?gei|zhuan_?fa|ti_?jiao|tui_?song|fen_?xiang|fu_?zhi_?dao|fu_?shang|hui_?chuan',
      destroy: 'shan_?chu|qing_?kong|qing_?chu|fu_?gai|ge_?shi_?hua|xiao_?hui|mo_?chu',
      cancel:
        'hu_?lue|hu_?lve|hu_?lüe|wu_?shi>|wang_?(?:ji|diao)|zuo_?fei|qu_?xiao|fei_?chu|rao_?guo|pao_?qi|shi_?xiao',
      obey: 'zhi_?xing|zun_?xun|zun_?shou|zun_?cong|fu_?cong|zhao_?zuo|an_?zhao|yi_?zhao|ting_?cong',
      disable:
        'guan_?bi|jin_?yong|ting_?yong|guan_?diao|tiao_?guo|rao_?guo|hu_?lue|qu_?xiao|ping_?bi|xie_?zai',
      write: 'xie_?ru|tian_?jia|jia_?ru|bao_?cun|ji_?zhu|zhui_?jia|cha_?ru',
      run: 'yun_?xing|zhi_?xing|qi_?dong|an_?zhuang|da_?kai|xia_?zai',
      secret: 'mi_?ma|mi_?yao|si_?yao|ling_?pai|ping_?zheng|zhu_?ji_?ci|token',
      personal:
        'yin_?hang|zhang_?hao|zhang_?hu|shen_?fen_?zheng|hu_?zhao|ke_?hu|he_?tong|bing_?li|gong_?zi|liao_?tian|dui_?hua|ge_?ren_?(?:xin_?xi|zi_?liao)|lian_?xi_?ren|xi_?tong_?ti_?shi',
      work: 'wen_?jian|wen_?dang|bao_?gao|dai_?ma|nei_?rong|jie_?guo|shu_?ju|ji_?lu|xiang_?mu|xiao_?xi|ri_?zhi',
      everything: 'suo_?you|quan_?bu|zheng_?ge|yi_?qie|shu_?ju_?ku|bei_?fen|mu_?lu',
      rules:
        'zhi_?ling|zhi_?shi>|gui_?ze|gui_?ding|ti_?shi|ming_?ling|xian_?zhi|she_?ding|yao_?qiu|zheng_?ce|shuo_?ming',
      scope:
        'zhi_?qian|yi_?qian|xian_?qian|shang_?shu|suo_?you|yuan_?you|ni_?de|xi_?tong|yi_?shang|yi_?qie|kai_?fa_?zhe|an_?quan',
      guard:
        'an_?quan|yan_?zheng|jiao_?yan|shen_?he|shen_?pi|ren_?zheng|qian_?ming|jia_?mi|fu_?he|sha_?xiang|bao_?hu|ce_?shi',
      covert:
        '(?:bu_?yao|bu_?bi|bu_?yong|wu_?xu|bie|bu_?de|qie_?wu)_?(?:zai_|xiang_)?~?(?:gao_?su|gao_?zhi|ti_?(?:ji|dao)|tong_?zhi|tou_?lu|shuo_?ming|ti_?xing)|qiao_?qiao|tou_?tou|an_?zhong|mi_?mi_?de|man_?zhe',
      unasked:
        '(?:wu_?xu|bu_?bi|bu_?yong|bu_?yao)_?~?(?:xun_?wen|que_?ren|pi_?zhun)|wei_?jing_?(?:que_?ren|tong_?yi)|zi_?dong_?(?:pi_?zhun|tong_?yi)|hou_?tai',
      standing:
        'mei_?(?:ci|tian|zhou|dang)|zong_?shi|shi_?zhong|zhi_?hou|yi_?hou|zui_?hou|zi_?dong|cong_?xian_?zai|ran_?hou',
      precedence: 'you_?xian|gao_?yu|wu_?tiao_?jian',
      teach: 'li_?ru|bi_?ru|gong_?ji|diao_?yu|zha_?pian|e_?yi|ke_?yi_?de|shi_?li',
      forbid: 'jin_?zhi|yan_?jin|qie_?wu',
    },
  },
  {
    ...shared,
    code: 'ja-latn',
    marks:
      'subete kudasai shite shitagatte suru shinaide sezu naide yomitori shirasezu soushin soshin mushi mukou muko shiji meirei anzen ruuru izen mae kore sore sono kono kara made yuuzaa yuza fairu daunroodo daunrodo jikkou jikko naiyou shirase soshite mata desu masu wo no ni wa ga de to he shi',
    not: 'kesshite|zettai_ni>',
    notAfter: '[^.,]{0,10}?(?:naide|nai_de|nai_koto|masen|sezu|kinshi|dame)',
    or: 'mata_wa>|matawa>|ya>|oyobi>',
    words: {
      send: 'sou_?shin|so_?shin|okutte|okuru|okuri|appuroo?do|ten_?sou|ten_?so>|kyou_?yuu|tempu|tenpu|tei_?shutsu|watashite',
      destroy: 'saku_?jo|shou_?kyo|kesu>|keshite|uwa_?gaki|sho_?ki_?ka|ha_?ki>',
      cancel: 'mu_?shi>|wasure|mu_?kou>|muko>|tori_?ke(?:shi|su)|tekkai|shitagawana',
      obey: 'shitaga(?:tte|u|i)|jikk?ou|jikko>|junshu|mamotte|tekiyou',
      disable: 'mu_?kou>|muko>|ofu_ni|kitte>|teishi|sukippu|kaihi|hazushi|kaijo|mu_?shi>',
      write: 'kaki_?kom|tsui_?ki|tsui_?ka|hozon|kiroku|oboe|kuwaete',
      run: 'jikk?ou|jikko>|kidou|insutoo?ru|hiraite|daun_?roo?do',
      secret: 'pasuwaa?do|himitsu|kagi>|toku?n|tookun|ninshou_jouhou|password|token',
      personal:
        'kouza|ginkou|keiyaku|kanja|karute|pasupooto|kyuuyo|kokyaku|renrakusaki|kaiwa|rireki|kojin_jouhou|shisutemu_puromputo',
      work: 'fairu|bunsho|shorui|repooto|koodo>|naiyou|kekka|deeta|kaitou|purojekuto|messeeji|rogu>',
      everything: 'subete|zenbu|deetabeesu|bakkuappu|foruda|direkutori',
      rules: 'shiji|meirei|ruu?ru|kisoku|puromputo|seigen|kitei|houshin|settei',
      scope: 'kore_?made|i_?zen|mae_no|jouki|subete|moto_no|shisutemu|kaihatsusha|anata_no|anzen',
      guard: 'kenshou|shomei|ninshou|angou|shounin|kansa|anzen|hogo|tesuto|kakunin',
      covert:
        '(?:yuu?zaa?|user|riyousha|kokyaku|hito|dare)_ni_(?:wa_|mo_)?~?(?:shirase|tsutae|iwa|hanasa|mise)(?:zu|nai)|hisoka_ni|kossori|naisho|kakushite|himitsu_ni|damatte',
      unasked: 'kakunin_(?:sezu|nashi|shinaide)|kyoka_(?:naku|nashi)|kikazu|tazunezu',
      standing:
        'mai_?kai|mai_?nichi|itsumo|tsune_ni|kanarazu|ato_de|mae_ni|saigo_ni|saisho_ni|jidouteki|kongo>|ikou>',
      precedence: 'yuusen|tatoe>|mujouken',
      teach: 'tatoeba|kougeki|sagi>|fisshingu|rei_o>',
      forbid: 'kinshi|shite_wa_ike',
    },
  },
];
