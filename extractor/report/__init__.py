"""Lists, records, digests and figures written out: CSV, JSON, Excel, Word, HTML, Markdown, SVG."""
