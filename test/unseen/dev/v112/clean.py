import re
import subprocess

text = subprocess.run(["pbpaste"], capture_output=True, text=True, check=True).stdout
text = re.sub(r"[ \t]+", " ", text)
text = re.sub(r"\n{3,}", "\n\n", text).replace("“", '"').replace("”", '"')
subprocess.run(["pbcopy"], input=text, text=True, check=True)
