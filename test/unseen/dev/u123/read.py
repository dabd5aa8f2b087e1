import sys
from pathlib import Path

import pytesseract
from pdf2image import convert_from_path

for page in convert_from_path(Path(sys.argv[1])):
    print(pytesseract.image_to_string(page))
