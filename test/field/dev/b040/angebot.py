import csv
import sys
from decimal import ROUND_HALF_UP, Decimal

import yaml
from docx import Document

CENT = Decimal("0.01")
with open("preise.csv", newline="", encoding="utf-8") as datei:
    preise = {zeile["nr"]: zeile for zeile in csv.DictReader(datei, delimiter=";")}
with open(sys.argv[1], encoding="utf-8") as datei:
    wunsch = yaml.safe_load(datei)

blatt = Document("vorlage.docx")
tabelle = blatt.add_table(rows=1, cols=4)
summe = Decimal(0)
for eintrag in wunsch["positionen"]:
    preis = preise[eintrag["nr"]]
    betrag = (Decimal(str(eintrag["menge"])) * Decimal(preis["preis"].replace(",", "."))).quantize(CENT, ROUND_HALF_UP)
    summe += betrag
    for zelle, text in zip(tabelle.add_row().cells, [eintrag["nr"], preis["text"], str(eintrag["menge"]), f"{betrag} €"]):
        zelle.text = text
steuer = (summe * Decimal("0.19")).quantize(CENT, ROUND_HALF_UP)
blatt.add_paragraph(f"Netto {summe} €   USt. 19 % {steuer} €   Gesamt {summe + steuer} €")
blatt.save("angebot.docx")
