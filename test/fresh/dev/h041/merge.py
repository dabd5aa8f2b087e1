import csv, os, smtplib, ssl, sys, time
from email.message import EmailMessage

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
letter = open(sys.argv[2], encoding="utf-8").read()
for row in rows:
    if row.get("unsubscribed") == "yes":
        continue
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = os.environ["SMTP_USER"], row["email"], row["subject"]
    message.set_content(letter.format(**row))
    if "--send" not in sys.argv:
        print(message, "\n---")
        continue
    with smtplib.SMTP(os.environ["SMTP_HOST"], 587) as server:
        server.starttls(context=ssl.create_default_context())
        server.login(os.environ["SMTP_USER"], os.environ["SMTP_PASS"])
        server.send_message(message)
    time.sleep(6)
