"""From mail to what it proposes: candidacies, events, people. Pure; nothing is recorded here.

One mail: `sifting.may_concern` says by its header whether it is worth reading; `said.said_in` reads it; `proposals_of`
says what it proposes, given what is known of the candidacies. A whole mailbox: `gathering.Gathering` is given one mail
after the other, in any order, and says in the end which candidacies they tell of.
"""
