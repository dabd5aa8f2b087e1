import type { ForeignLanguage } from './foreign-language.ts';

export const foreignSpanish: ForeignLanguage = {
  code: 'es',
  script: null,
  marks:
    'los las una para con por que del cada sin antes después el al su sus usuario está son también cuando todo todos más pero esto la de en se lo',
  letters: 'ñáíóú¿¡',
  isSpaced: true,
  not: 'no>|nunca|jamás|prohibido|prohíb|evita|evite|ni>|tampoco',
  notAfter: 'está_prohibido|queda_prohibido|nunca',
  or: 'o>|ni>|u>',
  words: {
    send: 'enví(?:a|e|es|an|en|alo|ala|alos|alas)>|envia(?:r|rlo|rla|rlos|rlas|lo|la|los|las|do|dos|da|das)?>|envie(?:n|s|lo|la|los|las)?>|manda(?:r|rlo|rla|rlos|lo|la|los|las)?>|mande|reenvía|reenví|reenvia|transmit|transfier|transfer(?:ir|í)|sube>|subir|sub(?:a|e)(?:lo|la|los|las|n)?>|súb|adjunt|copia(?:r|lo|la|los|las)?>|copie(?:n|lo|la)?>|cópia|public(?:a|ar|ue)|publíca|postea|comparte|compartir|comparta|entreg(?:a|ar|ue)|deposit|incluy|incluir|exfiltr|remit(?:e|ir|a)|vuelca|volcar|carga(?:r|lo|la|los|las)>',
    destroy:
      'borr(?:a|e|ar)|bórra|elimin|suprim|destru|sobrescrib|formate|vacía|vaciar|vacíe|purga|purgue|arras|limpia(?:r|lo)?>_(?:todo|por_completo)|force-push|fuerza_el_push',
    cancel:
      'ignor|olvid|descart|omit|caso_omiso|haz_caso_omiso|no_(?:tengas|tenga|tomes|tome)_en_cuenta|anul|deja(?:n|r)?_(?:de_(?:tener|ser|aplicar|regir)|sin_efecto)|quedan?_(?:anulad|derogad|sin_efecto|cancelad|suspendid)|invalid|revoc|salta(?:r|te|rse)?>|pasa_por_alto|desobede|suspend|ya_no_(?:se_aplica|rige|valen|son_válid|están_en_vigor)|prescinde',
    obey: 'obede|sigue>|siga>|seguir>|sigas>|ejecut|cumpl|aplic|acat|haz_lo_que|haga_lo_que',
    disable:
      'desactiv|deshabilit|desconect|apaga|apague|omit|salta(?:r|te|rse)?>|sáltate|evad|eludi|elude|suspend|ignor|quita|quite|elimina(?:r)?>|anul|pasa_por_alto|prescind',
    write:
      'escrib|añad|agreg|anot|insert|incorpor|guard(?:a|e|ar)|apunt|registr|inscrib|incluy|memoriz',
    alter:
      'modific|cambi|reemplaz|sustitu|falsific|altera|altere|alterar|infl(?:a|e|ar)>|reduc|reduzc|baja(?:r)?>|baje|sube>|subir|aument|redonde|ajust|maquill|manipul|omit|favore|priori|desví|oculta(?:r)?_(?:los|las|el|la)|suaviz|rebaj|recort',
    run: 'ejecut|instal|abre>|abra>|abrir|descarg|lanz|inici|arranc',
    paste:
      '(?:peg(?:a|ue|ar|uen)|copi(?:a|e|ar))@{0,3}>~(?:terminal|consola|powershell|símbolo_del_sistema)|(?:terminal|consola|powershell)~(?:peg(?:a|ue|ar)|copi(?:a|e|ar))',
    recipient: 'copia_oculta|cco>|bcc>|destinatario_(?:oculto|invisible|secreto)',
    secret:
      'contraseñ|claves?_(?:de_(?:api|acceso|ssh)|api|privad|ssh|secret)|claves>|llaves?_(?:ssh|privad|de_api|de_acceso)|tokens?>|credencial|secretos?>|certificado_digital|certificados>|variables_de_entorno|frase_semilla|frase_de_recuperación|llavero',
    personal:
      'iban>|cuenta_(?:bancaria|corriente)|número_de_cuenta|datos_(?:bancarios|personales|de_(?:los_)?client|de_pacientes|médicos|fiscales|financieros|de_contacto|sensibles)|extractos?>|contratos?>|pacientes?>|historia(?:l|les|s)?_(?:clínic|médic)|expedientes?>|pasaporte|dni>|documento_de_identidad|nóminas?>|sueldos?>|salarios?>|lista_de_(?:clientes|contactos|pacientes|empleados|socios)|clientes>|contactos>|agenda_de_contactos|conversaci|historial|instrucciones_del_sistema|prompt|carpeta_personal|directorio_personal|carpeta_de_inicio|teléfonos?>|bandeja_de_entrada|buzón|correos>|portapapeles|ubicación|tarjetas?_de_crédito|diagnóstic|currícul|facturas?>|declaraci(?:ón|ones)_de|fecha_de_nacimiento|datos_del_(?:usuario|cliente|paciente)|empleados>',
    work: 'archivos?>|ficheros?>|documentos?>|original|informes?>|código|contenido|resultado|borrador|datos>|transcripci|respuestas?>|copia>|repositorio|proyecto|textos?>|mensajes?>|registros?>|notas>',
    everything:
      'todo>|toda>|todos>|todas>|por_completo|entero|entera|íntegr|completo|completa|bases?_de_datos|copias?_de_seguridad|respaldos?>|producción|directorio|carpeta|historial|tablas?>|volúmen|ramas?>|disco|partición|espacios?_de_nombres',
    rules:
      'instrucci|regla|norma|directri|directiva|orden(?:es)?>|indicaci|restricci|límite|salvaguard|consigna|política|prompt',
    scope:
      'anterior|previ(?:a|o)s?>|precedente|de_arriba|original|inicial|hasta_ahora|tod[ao]s_(?:las|los|tus|sus)|tus>|sistema|operador|proveedor|desarrollador|recibid|dad[ao]s>|hasta_aquí|hasta_este|seguridad',
    content:
      'página|sitio_web|web>|correos?>|mensajes?>|comentario|ticket|incidencia|adjunto|(?:documento|texto|archivo|fichero)s?_(?:revisad|analizad|leíd|recibid|extern|procesad|descargad|traducid|recuperad)@{1,3}|contenido_(?:web|descargado|recuperado|de_la_página|extern)|resultados?_de_(?:la_)?búsqueda|reseñas?>|candidatura',
    guard:
      'verificaci|validaci|comprobaci|certificados?>|tls|ssl|firma|autenticaci|autorizaci|cifrado|doble_factor|dos_factores|revisi|salvaguard|registro_de_auditoría|auditoría|aislamiento|bloqueo|protecci|control(?:es)?_(?:de|antifraude)|antifraude|confirmaci|lockfile|pruebas>|tests>',
    antivirus: 'antivirus|defender|gatekeeper|smartscreen|cortafuegos|protección_en_tiempo_real',
    agentText:
      'memoria_(?:persistente|permanente|a_largo_plazo|del_agente|global)|memoria>|archivo_de_reglas|fichero_de_reglas|reglas_del_(?:agente|proyecto)|instrucciones_del_sistema|otr[ao]s_(?:skills|habilidades)',
    figures:
      'importe|monto|total(?:es)?>|precio|cifra|valor(?:es)?>|resultado|nota>|notas>|puntuaci|calificaci|iban|cuenta_(?:bancaria|de_destino)|número_de_cuenta|beneficiario|factura|tipo_de_interés|tasa|dosis|porcentaje|coste|costo|saldo|estadística|riesgo|defecto|advertencia|descuento|comisi|clasificaci|cantidad|fecha',
    covert:
      'a_escondidas|en_secreto|secretamente|discretamente|disimuladamente|sigilosamente|a_espaldas|clandestinamente|con_disimulo|sin_(?:que_(?:el_|la_|los_|las_|se_|lo_|nadie)~?(?:sepa|note|vea|entere|enteren|advierta|dé_cuenta)|(?:decir|avisar|informar|mencionar|notificar|advertir|indicar|revelar|explicar|contar|mostrar|comunicar|dejar_(?:rastro|constancia))|(?:conocimiento|aviso)_(?:del|de)|avisar)|(?:no|nunca|jamás|ni)_(?:se_)?(?:lo_|la_|los_|las_|le_|les_){0,3}(?:dig|dec|mencion|inform|avis|notifi|advier|adver|revel|comuni|cuent|explic|coment|muestr|mostr|indi[qc]|registr|document|menciones|preocup)@{0,6}>(?!_(?:errores|mensajes_de_error))|(?:usuari[oa]s?|client[ea]s?|persona|pacientes?|jef[ea]|equipo|nadie|revisor)_(?:no_)?(?:debe|deben|tiene_que|tienen_que|necesita|necesitan|ha_de|puede)_(?:no_)?(?:saber|ver|enterar|conocer|notar|darse_cuenta|descubrir)|(?:usuari[oa]s?|client[ea]s?|nadie|pacientes?)~(?:se_entere|se_dé_cuenta)|(?:oculta|ocúlta|esconde|oculte|esconda|ocultar|esconder)@{0,4}>~(?:al_|a_la|a_los|del_usuario|del_cliente|de_la_vista|paso|envío|cambio)|(?:mantén|mantenga|guarda|guárda)@{0,3}_~?(?:secreto|silencio_sobre|oculto)|no_se_(?:habla|comenta|menciona|dice)|ni_una_palabra|no_(?:hace_falta|es_necesario|hay_que)_(?:decir|avisar|informar|mencionar|comentar)',
    unasked:
      'sin_(?:@{1,10}_){0,2}(?:preguntar|confirmaci|confirmar|pedir|autorizaci|aprobaci|permiso|consentimiento|esperar|consultar|verificar|validar)|no_(?:preguntes|pregunte|pidas|pida|esperes|espere|solicites)|ninguna_confirmación|el_silencio_(?:equivale|vale|significa|se_considera|cuenta)|quien_calla|en_segundo_plano|automáticamente_(?:aprob|acept)',
    standing:
      'siempre|cada_(?:vez|día|semana|hora|sesión|respuesta|noche|lunes|viernes|tarea)|en_(?:todo|toda|cada)|después_de|tras_(?:cada|el|la)|antes_de|al_(?:final|terminar|acabar|concluir|cerrar|iniciar|comenzar|empezar|finalizar)|a_partir_de|desde_ahora|de_ahora_en_adelante|en_adelante|diariamente|semanalmente|automáticamente|por_último|por_defecto|a_diario|periódicamente|regularmente|cuando_termin|además|luego',
    confirmed:
      '(?:con|tras|previa|previo|sólo_con|solo_con|después_de)_(?:el_|la_|su_)?(?:@{2,12}_){0,2}?(?:permiso|confirmación|aprobación|autorización|consentimiento|consulta)|(?:si|cuando|una_vez_que)_(?:el_usuario|la_usuaria|el_cliente|la_persona|lo_)~(?:pid|solicit|confirm|acept|autoric|autoriz|quier|dese|aprueb)|(?:pide|pida|solicita|solicite)_(?:antes_|primero_)?(?:permiso|confirmación|autorización|aprobación)|pregunt(?:a|e)_(?:antes|primero|al_usuario)|(?:elegid|indicad|facilitad|configurad|especificad)[ao]s?_por_(?:el|la)_(?:usuari|client)|a_petición',
    layout:
      'técnic|errores_internos|mensajes_de_error|(?<!\\.)json|traza|identificadores_internos|jerga|razonamiento',
    precedence:
      'prioridad|prevalec|por_encima|priman>|prima_sobre|aunque|incluso_si|sin_(?:cuestionar|comprobar|verificar|discutir|preguntar|confirmar)|como_si_(?:vinieran|fueran|las|los)|como_(?:órdenes|instrucciones|una_orden)_de|al_pie_de_la_letra|incondicional|ciegamente|más_important',
    excuse: 'falso_positivo|falsos_positivos|falsa_alarma|inofensiv|por_error',
    teach:
      'por_ejemplo|ataque|atacante|phishing|estafa|fraude>|sospechos|malicios|señales_de_alerta|suplantaci|inyecci|ejemplos?_de|si_alguien|delincuente',
    forbid:
      'prohibid|nunca|no_hagas|no_hacer|evitar|ataque|señales_de_alerta|malas_prácticas|no_permitido',
  },
};
