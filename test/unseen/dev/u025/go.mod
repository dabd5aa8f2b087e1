module csv-peek

go 1.23

require github.com/mark3labs/mcp-go v0.30.0
