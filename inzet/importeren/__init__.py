"""Reading and checking an import: from bytes to rows that may be stored, or every reason why
not. Writes nothing; ``inzet.acties.importeren`` does.
"""
