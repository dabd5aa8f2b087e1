import type { ForeignLanguage } from './foreign-language.ts';

export const foreignPortuguese: ForeignLanguage = {
  code: 'pt',
  script: null,
  marks:
    'não uma para os dos das você ao aos em nos por sem antes depois cada quando todos seu sua pelo pela que são usuário até mas isso da de ou se',
  letters: 'ãõçâêá',
  isSpaced: true,
  not: 'não>|nunca|jamais|proibid|proíb|evite|evita|nem>|tampouco',
  notAfter: 'é_proibid|está_proibid|nunca',
  or: 'ou>|nem>',
  words: {
    send: 'envi(?:e|a|ar|em|á|ado|ada|ados|adas|ando)(?:-@{1,3})?>|enviá-l|mand(?:e|a|ar|em)(?:-@{1,3})?>|mandá-l|encaminh|reencaminh|transmit|transfir|transfer(?:ir|e)|sub(?:a|ir|am)>|suba-|faça_(?:o_)?upload|anex(?:e|a|ar|em|ado)|copi(?:e|a|ar|em)>|copie-|public(?:a|ar)|publiqu|post(?:e|ar|a)>|compartilh|partilh|entreg(?:ue|ar|a)|inclu(?:a|ir)|exfiltr|deposit|remet|carregu|carreg(?:ue|ar)|despej|repass',
    destroy:
      'apag|exclu(?:a|ir|i|am)|elimin|remov(?:a|er|am)|destru|sobrescrev|format(?:e|ar|a)>|esvazi|limp(?:e|ar)_(?:tudo|por_completo|tod)|purg|deletar?|delete>|derrub|force-push|zer(?:e|ar)>',
    cancel:
      'ignor|esque[çc]|desconsider|descart|anul|revog|deix(?:am|e|a)_de_(?:valer|vigorar|ter|lado|seguir)|não_(?:valem|se_aplicam|vigoram)_mais|já_não_(?:valem|se_aplicam)|sem_efeito|suspens|invalid|desobede|pass(?:e|ar)_por_cima|sobrepo',
    obey: 'obede|sig(?:a|am)>|siga-|seguir>|segui|execut|cumpr|apli(?:que|car)|faça_o_que|acat',
    disable:
      'desativ|desabilit|deslig|pul(?:e|ar|ando)>|contorn|ignor|suspend|remov(?:a|er)>|burl|dispens|omit|retir(?:e|ar)>|saltar?>',
    write:
      'escrev|adicion|acrescent|inser|anot|grav(?:e|ar)|guard(?:e|ar)|registr|regist(?:e|ar)|inclu(?:a|ir)|memoriz|salv(?:e|ar)',
    alter:
      'alter(?:e|ar|am)|modifi|mud(?:e|ar)>|troc(?:ar|a)|troque|substitu|falsifi|infl(?:e|ar|acion)|reduz|diminu|aument|arredond|ajust|maqui|manipul|omit|privilegi|desvi|suaviz|adulter|rebaix|favore',
    run: 'execut|rod(?:e|ar)>|instal|abr(?:a|ir)>|baix(?:e|ar)>|descarreg|inici(?:e|ar)|transfira_e',
    paste:
      '(?:col(?:e|ar|em)|copi(?:e|ar))>~(?:terminal|console|consola|powershell|prompt_de_comando)|(?:terminal|console|consola|powershell|prompt_de_comando)~(?:col(?:e|ar|em)|copi(?:e|ar))>',
    recipient: 'cópia_oculta|cco>|bcc>|destinatário_(?:oculto|invisível)',
    secret:
      'senhas?>|palavras?-passe|chaves?_(?:de_(?:api|acesso|ssh)|api|privad|ssh|secret)|chaves>|tokens?>|credenciais|segredos?>|certificado_digital|certificados>|variáveis_de_ambiente|frase_(?:semente|de_recuperação)|palavras-chave_de_recuperação',
    personal:
      'iban>|conta_(?:bancária|corrente)|dados_(?:bancários|pessoais|d[oe]s?_(?:client|pacient|usuári)|médicos|fiscais|financeiros|sensíveis|clínicos)|extratos?>|contratos?>|pacientes?>|prontuários?>|processos?_clínicos?|passaporte|cpf>|rg>|documento_de_identidade|folha_de_pagamento|holerite|salários?>|lista_de_(?:clientes|contatos|contactos|pacientes|funcionários)|clientes>|contatos>|contactos>|agenda_de_contatos|conversas?>|histórico|instruções_do_sistema|prompt|pasta_pessoal|diretório_pessoal|telefones?>|caixa_de_entrada|e-?mails>|área_de_transferência|localização|cartões|cartão_de_crédito|diagnóstic|currículos?>|notas_fiscais|faturas?>|data_de_nascimento|declaração_de_imposto|funcionários>|receitas_médicas',
    work: 'arquivos?>|ficheiros?>|documentos?>|original|relatórios?>|código|conteúdo|resultado|rascunho|dados>|transcriç|respostas?>|cópia>|repositório|projeto|textos?>|mensagens?>|mensagem|registros?>|planilha|notas>',
    everything:
      'tudo>|toda>|todo>|todos>|todas>|por_completo|inteir|íntegra|completo|completa|bancos?_de_dados|bases?_de_dados|backups?>|cópias?_de_segurança|produção|diretório|pasta|histórico|tabelas?>|volumes?>|ramos?>|branches|disco|partição|namespaces?',
    rules:
      'instruç|regras?>|normas?>|diretriz|diretiva|ordens?>|comandos?>|orientaç|restriç|limites?>|salvaguard|política|prompt',
    scope:
      'anterior|prévi|precedente|acima|origina(?:l|is)|inicia(?:l|is)|até_agora|até_aqui|tod[ao]s_(?:as|os)|suas>|sistema|operador|fornecedor|desenvolvedor|recebid|dad[ao]s_(?:pel|até)|segurança',
    content:
      'página|sites?>|e-?mails?>|mensage|comentário|ticket|chamado|issue|anexo|(?:documento|texto|arquivo|ficheiro)s?_(?:revisad|analisad|lid|recebid|extern|processad|baixad|traduzid)@{1,3}|conteúdo_(?:web|baixado|recuperado|da_página|extern)|resultados?_d[ae]_(?:busca|pesquisa)|avaliaç(?:ão|ões)_de_clientes|candidatura',
    guard:
      'verificaç|validaç|checage|certificados?>|tls|ssl|assinatura|autenticaç|autorizaç|criptografia|cifragem|dois_fatores|revis(?:ão|ões)|salvaguard|auditoria|sandbox|trava|proteç|controles?_(?:de|anti)|antifraude|confirmaç|lockfile|testes>',
    antivirus: 'antivírus|defender|gatekeeper|smartscreen|firewall|proteção_em_tempo_real',
    agentText:
      'memória_(?:persistente|permanente|de_longo_prazo|do_agente|global)|memória>|arquivo_de_regras|ficheiro_de_regras|regras_do_(?:agente|projeto)|instruções_do_sistema|outr[ao]s_(?:skills|habilidades)',
    figures:
      'valor(?:es)?>|montante|quantia|tota(?:l|is)>|preço|cifra|números>|resultado|notas>|nota_(?:final|dos|do|de)|pontuaç|avaliaç|iban|conta_(?:bancária|de_destino)|número_da_conta|chave_pix|beneficiári|favorecido|fatura|boleto|taxa|dose|dosagem|porcentagem|percentual|custo|saldo|estatística|risco|defeito|aviso|desconto|comiss|classificaç|quantidade|data>|datas>',
    covert:
      'às_escondidas|em_segredo|secretamente|discretamente|disfarçadamente|sorrateiramente|furtivamente|pelas_costas|sem_(?:que_(?:o_|a_|os_|as_|ninguém|eles|ele|ela)~?(?:saiba|perceba|veja|note|descubra|fique_sabendo)|(?:avisar|informar|dizer|mencionar|notificar|contar|revelar|explicar|alertar|comunicar|mostrar|citar|deixar_(?:rastro|vestígio|registro))|(?:o_)?(?:conhecimento|aviso)_(?:d[oa]|prévio))|(?:não|nunca|jamais|nem)_(?:o_|a_|os_|as_|lhe_|lhes_|se_){0,3}(?:diga|dize|mencion|inform|avis|notifi|revel|comuni|cont(?:e|ar)>|coment|mostr|indi[qc]|registr|document|cit(?:e|ar)|alert|explic|exib)@{0,5}>(?!_(?:erros|mensagens_de_erro))|(?:usuári[oa]s?|utilizador@{0,3}|clientes?|pessoa|pacientes?|chefe|equipe|ninguém|recepção)_(?:não_)?(?:deve|devem|precisa|precisam|pode|podem)_(?:não_)?(?:saber|ver|perceber|ficar_sabendo|tomar_conhecimento|notar|descobrir|ser_(?:informad|avisad))|(?:ocult|escond)@{1,4}>~(?:d[oa]s?_(?:usuári|utiliz|client|pacient|equip)|etapa|passo|envio|alteraç)|(?:mantenha|guarde)_~?(?:segredo|sigilo_sobre|oculto)|não_(?:é_preciso|é_necessário|precisa)_(?:avisar|informar|mencionar|dizer|contar)|quando_[^.]{2,30}_perguntar>',
    unasked:
      'sem_(?:@{1,10}_){0,2}(?:perguntar|confirmação|confirmar|pedir|autorização|aprovação|permissão|consentimento|esperar|aguardar|consultar|verificar|validar)|não_(?:pergunte|peça|espere|solicite|aguarde)|nenhuma_confirmação|o_silêncio_(?:um_sim|como|equivale|vale|significa|conta|é)|quem_cala|em_segundo_plano|aprovad[ao]s?_automaticamente',
    standing:
      'sempre|toda_(?:vez|semana|sexta|segunda|noite|hora|sessão|resposta)|todo_(?:dia|mês)|todos_os_dias|a_cada|cada_vez|em_(?:todo|toda|cada)|depois_de|após|antes_de|ao_(?:final|terminar|concluir|encerrar|iniciar|começar|finalizar|fim)|no_(?:final|fim|início)|a_partir_de|daqui_em_diante|de_agora_em_diante|diariamente|semanalmente|automaticamente|por_fim|por_padrão|periodicamente|regularmente|quando_terminar|além_disso|em_seguida',
    confirmed:
      '(?:com|após|mediante|só_com|somente_com|depois_d[aeo])_(?:a_|o_|sua_|seu_)?(?:@{2,12}_){0,2}?(?:permissão|confirmação|aprovação|autorização|consentimento|consulta)|(?:se|quando|caso)_(?:o_usuário|a_usuária|o_utilizador|o_cliente|a_pessoa|ele|ela)~(?:pedir|peça|solicit|confirm|aceit|autoriz|quiser|desej|aprov|concord)|(?:peça|solicite)_(?:antes_|primeiro_)?(?:permissão|confirmação|autorização|aprovação)|pergunte_(?:antes|primeiro|ao_usuário|ao_utilizador)|(?:escolhid|indicad|fornecid|configurad|informad)[ao]s?_pel[oa]_(?:usuári|utiliz|client)|a_pedido',
    layout:
      'técnic|erros_internos|mensagens_de_erro|(?<!\\.)json|identificadores_internos|jargão|raciocínio',
    precedence:
      'prioridade|prevalec|acima_d|têm_precedência|mesmo_(?:que|se|quando)|sem_(?:questionar|verificar|discutir|perguntar|confirmar|conferir)|como_se_(?:viessem|fossem|fosse)|como_(?:ordens|instruções|uma_ordem)_d|ao_pé_da_letra|incondicional|cegamente|mais_important',
    excuse: 'falso_positivo|falsos_positivos|alarme_falso|inofensiv|por_engano',
    teach:
      'por_exemplo|ataque|atacante|phishing|golpe|fraude>|suspeit|malicios|sinais_de_alerta|injeção|exemplos?_de|se_alguém|criminos|golpista',
    forbid:
      'proibid|nunca|não_faça|não_fazer|evitar|ataque|sinais_de_alerta|más_práticas|não_permitido',
  },
};
