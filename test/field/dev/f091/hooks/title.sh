#!/bin/sh
p=$(cat | tr -d '\n' | cut -c1-60)
printf '\033]0;%s\007' "$p" > /dev/tty
