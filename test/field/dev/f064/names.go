package main

import "strings"

func names(raw []byte) string {
	var out []string
	inContexts := false
	for _, l := range strings.Split(string(raw), "\n") {
		if strings.HasPrefix(l, "contexts:") {
			inContexts = true
		}
		if inContexts && strings.HasPrefix(l, "  name:") {
			out = append(out, strings.TrimSpace(strings.TrimPrefix(l, "  name:")))
		}
	}
	return strings.Join(out, "\n")
}
