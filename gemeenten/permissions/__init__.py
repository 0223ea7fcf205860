"""Split by noun; see the modules."""
