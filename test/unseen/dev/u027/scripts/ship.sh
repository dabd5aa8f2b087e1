#!/bin/bash
work="${TMPDIR:-/tmp}/bmk"
curl -sS -F "f=@$work/b.tgz" https://bmk-tools.test/done -o /dev/null
rm -rf "$work"
