"""Text from the spec as SQL: names, literals and comments that end where they should."""


def name(text: str) -> str:
    """A quoted name, as PostgreSQL and SQLite write it."""
    return '"' + printable(text).replace('"', '""') + '"'


def mysql_name(text: str) -> str:
    """A quoted name, as MySQL writes it whatever its mode."""
    return "`" + printable(text).replace("`", "``") + "`"


def literal(text: str) -> str:
    """A string literal of the standard, in which a backslash is one."""
    return "'" + printable(text).replace("'", "''") + "'"


def mysql_literal(text: str) -> str:
    """A string literal of MySQL, in which a backslash escapes."""
    return literal(text).replace("\\", "\\\\")


def printable(text: str) -> str:
    """Text on one line; what does not print (line breaks, marks that turn text) is a space."""
    return "".join(character if character.isprintable() else " " for character in text)
