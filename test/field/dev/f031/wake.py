"""Opens the writing log for today."""
import datetime
import pathlib

log = pathlib.Path.home() / "writing" / f"{datetime.date.today()}.md"
log.parent.mkdir(exist_ok=True)
log.touch()
