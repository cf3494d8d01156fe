"""The site: the reference as pages that can be searched, and what stands beside it.

Zensical makes the pages, in one run for each language, since navigation, search and words are an
edition's own. What it leaves open is done around it:

- `stage` hands it the Markdown without the lines that the site says by itself. Zensical finds links
  that lead nowhere.
- `theme` has what differs from its templates. Its own switch of languages leads to the start page,
  so ours leads to the same page, and `finish` gives headings the anchors of both languages.
- `search` adds what readers look for, since its search knows words by their beginnings only.
- Its script would ask other hosts for fonts, diagrams and the like where a page has them. Ours have
  none, and a Content-Security-Policy on every page sees to it.
"""
