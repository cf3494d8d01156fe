"""The search of the site: an index for each edition, and what finds and shows entries of it."""

from generator.site.search.index import files, index

__all__ = ["files", "index"]
