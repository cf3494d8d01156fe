"""The page "Interpret my response": reads what is pasted, wholly in the browser.

The scripts are static (`static/`); the reading itself is done by the generated ES module that
stands beside them. A page is the same in both languages but for its words and what the spec says.
"""
