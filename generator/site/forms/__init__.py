"""Forms of two pages: "What do I get from my provider?" and "Get a response without a window".

The page of what comes has the first above its tables, which are made of the same data. The page on
testing has the second where it tells of the fake.
"""
