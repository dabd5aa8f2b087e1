import argparse
from pathlib import Path
from pptx import Presentation

def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("outline", type=Path)
    p.add_argument("deck", type=Path)
    p.add_argument("--template")
    a = p.parse_args()
    deck = Presentation(a.template)
    slide = None
    for line in a.outline.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            slide = deck.slides.add_slide(deck.slide_layouts[1])
            slide.shapes.title.text = line[3:]
        elif line.startswith("- ") and slide is not None:
            slide.placeholders[1].text_frame.add_paragraph().text = line[2:]
        elif line.startswith("> ") and slide is not None:
            slide.notes_slide.notes_text_frame.text += line[2:] + "\n"
    deck.save(a.deck)

main()
