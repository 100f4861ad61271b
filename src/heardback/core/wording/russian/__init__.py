"""Russian: written, not translated; calm and adult, «вы» in lower case.

People are named in the nominative only, in brackets after a word for what they are («рекрутеру (Ольга Петрова)»): names
are not declined here. No verb in the past tense has the candidate or a contact in the singular as its subject, for it
would have to know whether that is a man or a woman.
"""
