#!/bin/bash
for p in "$1"/*.txt; do
  while read -r row; do
    claude -p "$(cat "$p") $row" >> "out/$(basename "$p").log"
  done < "$2"
done
