"""Quality checks for a data frame; import in the first cell: `from checks import profile`."""
from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass

import numpy as np
import pandas as pd

SALT = os.environ.get("EDA_SALT", "local-only")


@dataclass(frozen=True)
class Issue:
    column: str
    kind: str
    rows: int
    example: str


def pseudonymise(values: pd.Series) -> pd.Series:
    """Replaces identifiers by a salted hash so that joins still work."""
    return values.map(lambda v: hashlib.sha256(f"{SALT}:{v}".encode()).hexdigest()[:12])


def profile(frame: pd.DataFrame, key: str | None = None) -> list[Issue]:
    issues: list[Issue] = []
    if key is not None:
        doubles = frame[frame.duplicated(key, keep=False)]
        if len(doubles):
            issues.append(Issue(key, "duplicate key", len(doubles), str(doubles[key].iloc[0])))
    for name, column in frame.items():
        missing = int(column.isna().sum())
        if missing:
            issues.append(Issue(str(name), "missing", missing, f"{missing / len(frame):.1%}"))
        if pd.api.types.is_numeric_dtype(column):
            wild = column[np.isfinite(column) & (np.abs(column - column.median()) > 8 * (column.std() or 1))]
            if len(wild):
                issues.append(Issue(str(name), "far out", len(wild), str(wild.iloc[0])))
        if pd.api.types.is_datetime64_any_dtype(column):
            odd = column[(column < "1990-01-01") | (column > pd.Timestamp.now())]
            if len(odd):
                issues.append(Issue(str(name), "impossible date", len(odd), str(odd.iloc[0])))
        if column.dtype == object and column.astype(str).str.contains(r"[^@\s]+@[^@\s]+\.\w+", regex=True).any():
            issues.append(Issue(str(name), "looks like e-mail addresses", len(column), "pseudonymise() it"))
    return issues


def compare(before: pd.DataFrame, after: pd.DataFrame, by: str) -> pd.DataFrame:
    joined = before.groupby(by).size().to_frame("before").join(after.groupby(by).size().to_frame("after"), how="outer").fillna(0)
    return joined.eval("change = after - before").sort_values("change", key=np.abs, ascending=False)
