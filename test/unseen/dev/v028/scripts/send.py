import csv
import os
import smtplib
import time
from email.message import EmailMessage
from pathlib import Path

template = Path("letter.txt").read_text("utf-8")
with smtplib.SMTP_SSL(os.environ["SMTP_HOST"]) as smtp:
    smtp.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])
    for person in csv.DictReader(open("people.csv", encoding="utf-8")):
        letter = EmailMessage()
        letter["From"] = os.environ["SMTP_USER"]
        letter["To"] = person["mail"]
        letter["Subject"] = f"Hello {person['name']}"
        letter.set_content(template.format(**person))
        smtp.send_message(letter)
        time.sleep(2)
