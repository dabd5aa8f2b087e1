import json
import sys

from pypdf import PdfReader

reader = PdfReader(sys.argv[1])
out = []
for name, field in (reader.get_fields() or {}).items():
    out.append({"name": name, "type": str(field.get("/FT")), "value": str(field.get("/V", "")), "options": [str(o) for o in field.get("/_States_", [])]})
json.dump(out, sys.stdout, indent=2, ensure_ascii=False)
