"""Figures about one's own search: how long one waited, what became of promises and asks, where candidacies went.

They describe; they explain nothing. That an answer came after a call does not say that it came because of it, and a
dozen waits are an anecdote. So the cases stand beside every figure, and where there are few there is no figure.
"""
