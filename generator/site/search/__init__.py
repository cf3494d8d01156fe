"""The search of the site: an index for each edition, and what finds and shows entries of it."""
