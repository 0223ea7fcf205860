<<<<<<< HEAD
"""Split by noun; see the modules."""
=======
"""Questions about the fourteen that combine several tables."""
>>>>>>> main
