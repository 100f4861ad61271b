"""S0: six articles from one collection, each with a voice of its own.

Claims are the articles', worded by us; figures carry over. What surveys are said to show is told as a claim.
"""

from typing import Final

ABOUT: Final = {
    "S0-A": "An article on patience: agree on a day, keep quiet until it has passed, then call at once.",
    "S0-B": "An article on what silence means: it is not yet a no, and how long an answer takes depends on experience.",
    "S0-C": "The longest article: what to ask before leaving, how long to wait, why they are silent, and how to ask.",
    "S0-D": "A sales-minded article: a call is always better than none, and persistence pays.",
    "S0-E": "A practical article on whom to ask and how, by phone and by e-mail, with courtesy throughout.",
    "S0-F": "A job site's article on a survey of recruiters: most of them are said to want a sign from the candidate.",
}

RULES: Final = {
    # S0-A, on patience
    "S0-A1": (
        "Before leaving, ask when and in what form the answer comes, who contacts whom first, and by when.",
        "Knowing when and how the answer comes spares you the guessing.",
    ),
    "S0-A2": (
        "While an agreed period runs, do not contact them: it looks impatient.",
        "While the agreed time runs, asking would only look impatient.",
    ),
    "S0-A3": (
        "Once the agreed period is over and nothing was heard, call and ask for the decision; it may be a test.",
        "The agreed day has passed without word.",
    ),
    "S0-A4": (
        "If that call brings no decision either, agree on the next date and keep to it.",
        "While nothing is decided, agree on the next date and keep to it.",
    ),
    "S0-A5": (
        "Use the waiting time: phone other firms and have further interviews.",
        "Other calls and interviews keep your chances open while you wait.",
    ),
    # S0-B, on silence
    "S0-B1": (
        "A promise to call can be hope or a polite no; giving no answer at all reflects on the employer alone.",
        "A promise to call can mean anything; silence reflects on them, not on you.",
    ),
    "S0-B2": (
        "The answer may come by e-mail rather than by phone.",
        "The answer may come by e-mail instead of by phone.",
    ),
    "S0-B3": (
        "After a no, review the interview as an outsider would, note mistakes and remarks, and use them next time.",
        "Looking back with an outsider's eyes helps in the next interview.",
    ),
    "S0-B4": (
        (
            "Silence is not a no: they may be undecided, away, ill, without your contacts,"
            " or waiting for your call, above all where results count."
        ),
        "Silence is no refusal: they may be undecided, away, or expecting your call.",
    ),
    "S0-B5": (
        (
            "Usual time to an answer: about 7 days for a first job, 7 to 14 days with more than 3 years' experience,"
            " up to a month from 7 years on or for senior posts."
        ),
        "By this day an answer at this level has usually come.",
    ),
    "S0-B6": (
        "After two silent weeks people lose interest and choose worse; do not give up before you are sure.",
        "Giving up earlier than this could cost you a good post.",
    ),
    # S0-C, on when they call
    "S0-C1": (
        (
            "Three questions belong at the end: do you call either way or only if it is a yes, when,"
            " and may I ask myself if I hear nothing?"
        ),
        "Three short questions settle whether they call, when, and if you may ask.",
    ),
    "S0-C2": (
        "Without an agreement an answer takes 2 to 14 calendar days; etiquette sets the limit at two weeks.",
        "With nothing agreed, an answer can take from two days to two weeks.",
    ),
    "S0-C3": (
        "How long it takes depends on the level of the post and the number of applicants.",
        "The level of the post and the number of applicants set the pace.",
    ),
    "S0-C4": (
        "Check the mailbox that the résumé names: many employers would rather write than call.",
        "Many employers reply by e-mail, to the address in the résumé.",
    ),
    "S0-C5": (
        "Typically there are 10 to 20 candidates, 4 to 6 reach the second round, and several people must agree.",
        "Several people usually have to agree, and that takes time.",
    ),
    "S0-C6": (
        (
            "Rarer causes of silence: an audit, a reorganisation, an office move, a lost résumé,"
            " or an HR person who is ill, away or gone."
        ),
        "Sometimes the cause is theirs alone: an audit, an office move, someone ill.",
    ),
    "S0-C7": (
        "With no agreement, the time to call is 3 to 5 working days from the interview.",
        "With no day to wait for, a question after a few working days is normal.",
    ),
    "S0-C8": (
        (
            "Write a thank-you e-mail on the day, or within 2 days at most: thanks for inviting you and for their time,"
            " the wish to work there, and the hope for an answer or the question about it."
        ),
        "Thanks belong to the first two days after the interview.",
    ),
    "S0-C9": (
        (
            "Never use social networks, messengers, video calls or SMS unless they gave them as a contact,"
            " never turn up unannounced, and do not write or call often."
        ),
        "Use only the ways they gave you, and do not contact them often.",
    ),
    "S0-C10": (
        "To find out, a single call or a single e-mail will do.",
        "One call or e-mail that gets through is enough to find out.",
    ),
    "S0-C11": (
        (
            "Say who you are, when and for which post you were interviewed, and ask plainly;"
            " if they are not ready, ask when to call back."
        ),
        "Say who you are and which post it is about, then ask plainly.",
    ),
    "S0-C12": (
        "In an e-mail, ask for confirmation of receipt; with no answer in 2 to 3 days, call to make sure it arrived.",
        "After two or three days without an answer, a call shows whether it arrived.",
    ),
    "S0-C13": (
        (
            "Causes of refusal: experience, skills or personality that do not fit, education, a security check,"
            " one interviewer's impression, appearance; some causes are unlawful discrimination."
        ),
        "A refusal can have many causes, and some of them are unlawful.",
    ),
    "S0-C14": (
        (
            "Where the law gives it, as in Russia, a written request obliges them to name written reasons in 7 days;"
            " it usually burns the bridge."
        ),
        "The law gives you written reasons, but asking formally usually ends the contact.",
    ),
    "S0-C15": (
        "When a promised call is 3 to 5 days overdue, write or call.",
        "A few days after their last word it is fair to ask again.",
    ),
    # S0-D, on calling in any case
    "S0-D1": (
        "A call beats no call, in every case.",
        "On this view a call is always better than none.",
    ),
    "S0-D2": (
        "First of all, write to the person you spoke with: thanks, and the hope to continue.",
        "The first word goes to whoever you spoke with: thanks, and hope to continue.",
    ),
    "S0-D3": (
        "The author claims that 90 to 95 % of candidates never call.",
        "One author claims that nine candidates in ten, or more, never call.",
    ),
    "S0-D4": (
        "Call the recruiter first; the direct manager if you have the number; else the company's general number.",
        "Answering candidates is part of a recruiter's work, so they come first.",
    ),
    "S0-D5": (
        "Even a no is useful to hear, together with its reasons.",
        "A no teaches more when you know the reasons for it.",
    ),
    "S0-D6": (
        (
            "Refer to the call that was agreed on; if they are undecided, ask how long it takes,"
            " and name the day and the hour of your next call."
        ),
        "A day was named; being in touch then keeps to what was said.",
    ),
    "S0-D7": (
        "Say that you must decide by a date; the author would even invent one, and heardback never does.",
        "You must decide by a real date, and it is fair to say so.",
    ),
    "S0-D8": (
        "Call again, about once a day at most; the author claims that on about the fourth they give in.",
        "Calling again shows that you mean it; once a day is the most.",
    ),
    "S0-D9": (
        "The author claims, from sales, that most agreements come after five contacts.",
        "One author claims that most agreements come only after five contacts.",
    ),
    "S0-D10": (
        "You can call even earlier: once the résumé has been sent.",
        "A call soon after applying can set you apart from other candidates.",
    ),
    # S0-E, on whom to ask and how
    "S0-E1": (
        (
            "Ask the HR person, else whoever led the first interview; in a small firm the line manager or the head;"
            " else ask the front desk who decides."
        ),
        "The person in charge of hiring, usually in HR, is the one to ask.",
    ),
    "S0-E2": (
        "An answer takes between 2 days and 2 weeks, 2 to 5 days on average; waiting idly beyond a week is pointless.",
        "Answers often come within days, so idle waiting beyond a week brings little.",
    ),
    "S0-E3": (
        "Agree on the time and the way of the answer before leaving.",
        "A time and a way agreed in advance need no chasing afterwards.",
    ),
    "S0-E4": (
        "There are two good ways, phone and e-mail; not paper, and not messengers.",
        "Phone and e-mail are the two ways that suit such a question.",
    ),
    "S0-E5": (
        (
            "On the call, greet them by name, ask for two minutes, say who you are, when and for which post you met,"
            " show interest and ask; if they are not ready, fix the next call."
        ),
        "When they are not ready yet, agree on when to speak next.",
    ),
    "S0-E6": (
        (
            "An e-mail can land in spam or be forgotten: mark it important and call to check;"
            " it may announce that you will come back in three days."
        ),
        "An e-mail can land in spam, or be read and forgotten.",
    ),
    "S0-E7": (
        "Security checks can last a week.",
        "A security check alone can last as long as a week.",
    ),
    "S0-E8": (
        (
            "A written request for the reasons must be answered in writing within 7 days,"
            " but word of it can put other companies off too."
        ),
        "It is your right, though it can cost you goodwill, even elsewhere.",
    ),
    "S0-E9": (
        (
            "Send a thank-you letter within 2 days; with no agreement on timing it may carry the question,"
            " and the contact is worth keeping for years."
        ),
        "With nothing agreed, thanks may carry the question, which then needs a few days.",
    ),
    "S0-E10": (
        "When the agreed period is over without word, call them yourself.",
        "Once the agreed time is over, the next move may be yours.",
    ),
    # S0-F, on what recruiters say
    "S0-F1": (
        (
            "The site claims that nearly half of the recruiters it asked want the candidate to call,"
            " 14 % prefer an e-mail, and for 38 % silence means no."
        ),
        "One survey claims that nearly half of recruiters want the candidate to call.",
    ),
    "S0-F2": (
        "Be polite and brief: they may be busy.",
        "They may be busy, so a brief and friendly word is best.",
    ),
    "S0-F3": (
        (
            "If you cannot get through by phone, write an e-mail: when you met and for which post, thanks,"
            " that you are still interested, and whether it will continue."
        ),
        "Where calls do not get through, an e-mail can ask just as well.",
    ),
    "S0-F4": (
        (
            "They stay silent because nothing is decided, because they expect your call (in sales or PR),"
            " or because they forgot."
        ),
        "They may be undecided, may expect your call, or may simply have forgotten.",
    ),
    "S0-F5": (
        "Keep looking until there is an offer.",
        "An offer is what ends the search; until then it goes on.",
    ),
}
