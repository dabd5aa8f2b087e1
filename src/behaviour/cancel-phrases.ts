/**
 * “Set your earlier instructions aside” in the languages agents read, as pattern and the words one of which stands in
 * every match. Gaps are bounded; the scope word keeps ordinary “ignore this rule” out.
 */
export const cancelPhrases: readonly {
  readonly words: readonly string[];
  readonly pattern: RegExp;
}[] = [
  {
    words: ['ignorier', 'vergiss', 'vergessen sie', 'missachte', 'verwirf', 'missachten'],
    pattern:
      /\b(?:ignorier(?:e|en sie|t)|vergiss|vergessen sie|missachten? (?:sie)?|verwirf)\b[^.\n]{0,40}\b(?:vorherig|bisherig|früher|obig|alle|vorig|deine|ursprünglich|vorangegangen|sämtliche)\w{0,4}\b[^.\n]{0,30}(?:anweisung|instruktion|regel|vorgabe|befehl|richtlinie)/gi,
  },
  {
    words: ['ignore', 'ignorez', 'oublie', 'compte', 'abstraction'],
    pattern:
      /\b(?:ignore[sz]?|oublie[sz]?|ne (?:tiens|tenez) pas compte|fais(?:ons)? abstraction|faites abstraction)\b[^.\n]{0,40}(?:instructions|consignes|règles|directives|ordres)[^.\n]{0,30}(?:précédent|antérieur|ci-dessus|préalable|initial)/gi,
  },
  {
    words: ['ignora', 'ignore', 'olvida', 'olvide', 'descarta', 'omite', 'caso omiso'],
    pattern:
      /\b(?:ignora|ignore|olvida|olvide|descarta|omite|haz caso omiso)\b[^.\n]{0,40}(?:instrucciones|reglas|órdenes|directrices|indicaciones)[^.\n]{0,30}(?:anteriores|previas|precedentes|de arriba|originales)/gi,
  },
  {
    words: ['ignore', 'ignora', 'esqueça', 'desconsidere', 'esquece'],
    pattern:
      /(?:\bignore|\bignora|\besqueça|\bdesconsidere|\besquece)[^.\n]{0,40}(?:instruções|regras|ordens|diretrizes|comandos)[^.\n]{0,30}(?:anteriores|prévias|acima|originais)/gi,
  },
  {
    words: ['ignora', 'dimentica', 'trascura', 'scarta', 'ignorate'],
    pattern:
      /\b(?:ignora|ignorate|dimentica|trascura|scarta)\b[^.\n]{0,40}(?:istruzioni|regole|direttive|ordini)[^.\n]{0,30}(?:precedenti|anteriori|sopra|originali)/gi,
  },
  {
    words: ['negeer', 'vergeet'],
    pattern:
      /\b(?:negeer|vergeet)\b[^.\n]{0,30}(?:vorige|eerdere|bovenstaande|alle|voorgaande)[^.\n]{0,30}(?:instructies|regels|opdrachten|aanwijzingen)/gi,
  },
  {
    words: ['игнорируй', 'забудь', 'отбрось', 'внимания'],
    pattern:
      /(?:игнорируй(?:те)?|забудь(?:те)?|отбрось(?:те)?|не обращай(?:те)? внимания на)[^.\n]{0,30}(?:предыдущ|прежни|прошлы|вышеуказанн|все|ранее)[^.\n]{0,30}(?:инструкци|указани|правил|команд)/gi,
  },
  {
    words: ['ігноруй', 'забудь'],
    pattern:
      /(?:ігноруй(?:те)?|забудь(?:те)?)[^.\n]{0,30}(?:попередні|усі|всі)[^.\n]{0,30}(?:інструкції|вказівки|правила)/gi,
  },
  {
    words: ['ignoruj', 'zapomnij'],
    pattern:
      /\b(?:zignoruj|ignoruj|zapomnij o)\b[^.\n]{0,30}(?:poprzedni|wcześniejsz|wszystki|powyższ)[^.\n]{0,30}(?:instrukcj|poleceni|zasad|wytyczn)/gi,
  },
  {
    words: ['yok say', 'göz ardı', 'unut', 'görmezden', 'dikkate alma'],
    pattern:
      /(?:önceki|yukarıdaki|tüm|bütün)[^.\n]{0,25}(?:talimat|kural|komut|yönerge)[^.\n]{0,25}(?:yok say|göz ardı et|unut|görmezden gel|dikkate alma)/gi,
  },
  {
    words: pair(
      ['忽略', '无视', '忘记', '忽視', '無視', '忘掉', '理会', '抛弃', '遵守'],
      '之以先上前所此原你您掉一全我任',
    ),
    pattern:
      /(?:忽略|无视|忘记|忽視|無視|忘掉|不要理会|抛弃|不再遵守).{0,12}(?:之前|以前|先前|上述|以上|前面|所有|此前|原有|你的).{0,12}(?:指令|指示|说明|規則|规则|提示|命令|约束|限制|設定|设定)/g,
  },
  {
    words: ['を無視', 'て無視', 'は無視', 'を忘れ', 'て忘れ', 'を破棄', 'を無効'],
    pattern:
      /(?:これまで|以前|前|上記|先|すべて|全て).{0,8}(?:指示|命令|ルール|規則|プロンプト|制約).{0,6}(?:無視|忘れ|破棄|無効)/g,
  },
  {
    words: ['를 무시', '을 무시', '은 무시', '는 무시', '두 무시', '를 잊', '을 잊', '두 잊'],
    pattern:
      /(?:이전|앞의|위의|모든|기존).{0,10}(?:지시|명령|규칙|지침|프롬프트).{0,8}(?:무시|잊어|잊고)/g,
  },
  {
    words: ['تجاهل', 'انسَ', 'أهمل', 'انس '],
    pattern:
      /(?:تجاهل|انسَ|انس|أهمل)[^.\n]{0,20}(?:التعليمات|الأوامر|القواعد|الإرشادات)[^.\n]{0,15}(?:السابقة|أعلاه|الأصلية)/g,
  },
  {
    words: ['अनदेखा', 'नज़रअंदाज', 'भूल', 'अनदेखी'],
    pattern: /(?:पिछले|पहले|उपरोक्त|सभी).{0,20}(?:निर्देश|आदेश|नियम).{0,15}(?:अनदेखा|नज़रअंदाज|भूल|अनदेखी)/g,
  },
  {
    words: ['bỏ qua', 'phớt lờ', 'quên'],
    pattern:
      /(?:bỏ qua|phớt lờ|quên)[^.\n]{0,25}(?:hướng dẫn|chỉ thị|lệnh|quy tắc|chỉ dẫn)[^.\n]{0,20}(?:trước|ở trên)/gi,
  },
  {
    words: ['abaikan', 'lupakan'],
    pattern:
      /\b(?:abaikan|lupakan)\b[^.\n]{0,25}(?:instruksi|perintah|aturan)[^.\n]{0,20}(?:sebelumnya|di atas)/gi,
  },
  {
    words: ['ignorera', 'glöm', 'bortse'],
    pattern:
      /(?:ignorera|glöm|bortse från)[^.\n]{0,25}(?:tidigare|föregående|alla|ovanstående)[^.\n]{0,20}(?:instruktioner|regler|anvisningar)/gi,
  },
  {
    words: ['התעלם', 'שכח'],
    pattern:
      /(?:התעלם|שכח)[^.\n]{0,20}(?:ההוראות|ההנחיות|הכללים)[^.\n]{0,15}(?:הקודמות|הקודמים|לעיל)/g,
  },
];

function pair(heads: readonly string[], tails: string): string[] {
  return heads.flatMap((head) => [...tails].map((tail) => head + tail));
}
