"""Transcribe all recordings in a folder, one after another, on this machine."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MODEL = Path("models/ggml-base.bin")
TYPES = {".m4a", ".mp3", ".wav", ".mp4", ".mov", ".ogg"}


def main(folder: Path) -> None:
    for tool in ("ffmpeg", "whisper-cli"):
        if shutil.which(tool) is None:
            sys.exit(f"{tool} is missing: brew install ffmpeg whisper-cpp")
    if not MODEL.exists():
        sys.exit("model is missing, see SKILL.md")
    for source in sorted(f for f in folder.iterdir() if f.suffix.lower() in TYPES):
        target = source.with_suffix(".txt")
        if target.exists():
            print("already there:", target.name)
            continue
        with tempfile.TemporaryDirectory() as temporary:
            wav = Path(temporary) / "audio.wav"
            subprocess.run(["ffmpeg", "-loglevel", "error", "-i", str(source), "-ar", "16000", "-ac", "1", str(wav)], check=True)
            subprocess.run(["whisper-cli", "-m", str(MODEL), "-f", str(wav), "-l", "auto", "-otxt", "-of", str(source.with_suffix(""))], check=True)
        print("done:", target.name)


main(Path(sys.argv[1]))
