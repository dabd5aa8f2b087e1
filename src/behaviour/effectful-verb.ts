/**
 * Verbs whose carrying out has an effect beyond the answer (threat catalogue, section 4), as a pattern source: send,
 * write outside the task, run, install, delete, read a secret, change what the agent or the user relies on.
 */
export const effectfulVerb = String.raw`(?:send|upload|post|transmit|forward|submit|sync|exfiltrat|e-?mail|mail|share|push|publish|relay|mirror|copy|back ?up|download|fetch|curl|run|execut|launch|invoke|spawn|install|delet|remov|eras|wip|overwrit|modif|alter|chang|replac|rewrit|inject|insert|append|add|embed|includ|writ|sav|stor|creat|record|log|track|collect|gather|captur|harvest|read|access|scan|extract|open|disabl|bypass|skip|overrid|grant|approv|transfer|pay|purchas|buy|redirect|encod|encrypt|register|subscrib|recommend|promot|favou?r|inflat|lower|rais|adjust|round|bias)(?:e|es|ed|ing|ting|ning|ping|ies|y|fy|s)?`;
