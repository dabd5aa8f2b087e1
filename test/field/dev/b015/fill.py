import json
import sys

from pypdf import PdfReader, PdfWriter

source, values, target = sys.argv[1:4]
reader = PdfReader(source)
writer = PdfWriter()
writer.append(reader)
with open(values, encoding="utf-8") as handle:
    wanted = json.load(handle)
known = set(reader.get_fields() or {})
unknown = set(wanted) - known
if unknown:
    sys.exit(f"no such fields: {', '.join(sorted(unknown))}")
for page in writer.pages:
    writer.update_page_form_field_values(page, wanted, auto_regenerate=False)
with open(target, "wb") as handle:
    writer.write(handle)
