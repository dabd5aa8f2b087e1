import sys
import pandas as pd

df = pd.read_csv(sys.argv[1])
for name in df.columns:
    col = df[name]
    print(f"{name:30} {str(col.dtype):10} missing={col.isna().mean():.1%} unique={col.nunique()}")
