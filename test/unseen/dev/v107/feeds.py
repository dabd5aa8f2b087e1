import feedparser

for url in open("feeds.txt", encoding="utf-8"):
    for entry in feedparser.parse(url.strip()).entries[:10]:
        print(entry.title, entry.link, sep="\t")
