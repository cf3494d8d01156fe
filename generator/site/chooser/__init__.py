"""The form "What do I get from my provider?": an answer for everything that can be chosen.

The page of what comes has it above its tables, which are made of the same data.
"""
