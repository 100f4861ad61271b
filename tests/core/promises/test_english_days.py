"""What English speakers say on Wednesday, 14 October 2026, and the last day that keeps it."""

from datetime import date

import pytest

from heardback.core.promises import understand_promise
from tests.core.promises.calendars import WEDNESDAY, MondayToFriday

COUNTED = """
You'll hear back today. | 10-14
I'll ring you later today once I've spoken to Marie. | 10-14
We should have something for you this afternoon. | 10-14
Somebody will phone you within the hour. | 10-14
Expect an email by the end of the day. | 10-14
You'll get our answer by EOD. | 10-14
We'll be in touch tomorrow. | 10-15
I'll call tomorrow morning, before ten. | 10-15
Let me sleep on it; I'll write overnight. | 10-15
We will respond within 24 hours. | 10-15
Our team answers within 48 hours of every interview. | 10-16
Please allow up to 72 hours for a reply from our side. | 10-17
I'll come back to you in a day or so. | 10-15
We'll tell you in a day or two. | 10-16
You can expect our decision the day after tomorrow. | 10-16
They'll let me know in three days. | 10-17
We'll get back to you in ten days. | 10-24
You will be notified within 7-10 days. | 10-24
Feedback usually follows within four to six days. | 10-20
Our answer takes between 3 and 5 days. | 10-19
Give us a couple of days to talk it over. | 10-16
We'll phone you in a couple days. | 10-16
We'll have made up our minds in the next few days. | 10-19
You'll know in a few days' time. | 10-19
It might be several days before we can tell you anything. | 10-21
We'll be in contact over the coming days. | 10-19
You'll be hearing from us in a matter of days. | 10-19
HR will write to you within two working days. | 10-16
We reply to everyone within 5 (five) business days. | 10-21
Expect a decision in 5–7 working days. | 10-23
The panel will decide within ten working days. | 10-28
You should receive our verdict three business days from now. | 10-19
I'll have an answer for you the next working day. | 10-15
A colleague will reach out within one business day. | 10-15
We'll answer within 48 business hours. | 10-16
We'll let you know in a week. | 10-21
We'll call you within a week or so. | 10-21
Within the next week you'll hear from Tom. | 10-21
I'd guess it will be about a week before we decide. | 10-21
You'll have our answer in a week's time. | 10-21
In seven to ten days' time we'll write. | 10-24
The committee needs another week. | 10-21
A week from today you will have your answer. | 10-21
It'll be a week or two before we know. | 10-28
Give us a couple of weeks. | 10-28
We'll need a fortnight. | 10-28
You'll hear from our office in a fortnight's time. | 10-28
I'll get back to you two weeks from now. | 10-28
We aim to reply to every applicant inside two weeks. | 10-28
Please bear with us for two weeks. | 10-28
We won't have any news for another two weeks. | 10-28
It takes us three to four weeks to make a decision. | 11-11
A decision will be reached in a few weeks. | 11-04
We shall inform you within the coming weeks. | 11-04
I'm afraid it could be six weeks until we can answer. | 11-25
You'll be told in a week and a half. | 10-25
We'll revert within one and a half weeks. | 10-25
Our review takes 2.5 weeks. | 11-01
We'll let you know within a month. | 11-14
You'll hear in a month or so. | 11-14
It will be half a month until we decide. | 10-29
We should be able to tell you in two months. | 12-14
Hold tight, we'll decide in a couple of months. | 12-14
"""

NAMED = """
We'll call you on Friday. | 10-16
By Friday, for sure. | 10-16
I'll let you know by close of business Friday. | 10-16
You'll have it by Fri EOD. | 10-16
By 5pm Friday. | 10-16
We'll let you know by 17:00 on 20 October. | 10-20
Thursday at the latest you'll hear from me. | 10-15
My boss will phone you Thurs. after lunch. | 10-15
We'll be in touch no later than Monday. | 10-19
Expect a call on Mon or Tues. | 10-20
You'll hear by Wednesday. | 10-14
I will write to you this coming Saturday. | 10-17
We'll let you know next Friday. | 10-23
I'll get back to you next Monday or Tuesday. | 10-20
We'll reach a decision by Tuesday of next week. | 10-20
Next week, probably Thursday, we will ring you. | 10-22
I'll call you a week on Monday. | 10-26
We'll know Tuesday week. | 10-27
You'll hear from us two weeks from Friday. | 10-30
We cannot say anything until Monday. | 10-19
We will not decide before Tuesday. | 10-20
Nothing will be decided until the 22nd. | 10-22
We'll tell you before Friday. | 10-15
You'll know before the 20th. | 10-19
We'll call this week. | 10-16
I'll drop you a line later this week. | 10-16
You'll hear from us by the end of the week. | 10-16
I'd like to get you an answer by EOW. | 10-16
We'll be back in touch before the weekend. | 10-16
You'll get the result after the weekend. | 10-19
I'll think about it over the weekend and get back to you. | 10-18
We'll get back to you next week. | 10-23
We hope to notify candidates sometime next week. | 10-23
You'll hear from me early next week. | 10-20
At the beginning of next week we'll announce our choice. | 10-20
We should know in the first half of next week. | 10-21
I'll call you mid next week. | 10-21
Expect our decision around the middle of next week. | 10-21
We'll ring towards the end of next week. | 10-23
You'll have an answer by the end of next week. | 10-23
Late next week we'll contact the finalists. | 10-23
We'll call next week or the week after. | 10-30
You'll be informed the week after next. | 10-30
I'll come back to you in the week of 26 October. | 10-30
You'll receive feedback by the end of the month. | 10-31
We'll decide at month end. | 10-31
We expect to choose someone this month. | 10-31
Our decision comes early next month. | 11-10
We'll get in touch next month. | 11-30
We'll contact you mid-November. | 11-20
Expect news in early December. | 12-10
You should hear by late November. | 11-30
We plan to inform everyone in the first week of November. | 11-07
You'll be notified in January. | 2027-01-31
We'll make our choice by the end of the year. | 12-31
By the end of Q4 we'll let you know. | 12-31
You'll hear before Christmas. | 12-24
"""

DATED = """
We will let you know by 20 November. | 11-20
You'll hear from us by November 20th, 2026. | 11-20
You will have our decision by Nov. 20. We look forward to it. | 11-20
We will be in touch on or before 3 December. | 12-03
Decision by Friday, 23 October. | 10-23
We'll call you on Friday the 23rd. | 10-23
You'll be notified no later than the 20th. | 10-20
I'll get back to you by the 10th. | 11-10
We'll contact you by the 31st of this month. | 10-31
You will hear from us by the 5th of next month. | 11-05
We'll announce it on the twenty-second. | 10-22
We'll inform you between 18 and 20 November. | 11-20
We shall write to you on October 29 or 30. | 10-30
We'll decide by 2026-11-20. | 11-20
Answer by 20.11. | 11-20
You'll get the results by 20.11.2026. | 11-20
We'll let you know by 20/11. | 11-20
We'll let you know by 11/20. | 11-20
You'll hear by 11/20/2026. | 11-20
You'll hear from us by 3/11. | 11-03
We'll decide by 10/20/26. | 10-20
We'll decide by 14 October. | 10-14
We'll decide by 13 October. | 2027-10-13
You'll hear by Jan 15. | 2027-01-15
You'll hear by May 3rd. | 2027-05-03
"""

SENTENCES = """
We'll call you on Monday, or Wednesday at the latest. | 10-21
We usually take three days, but never more than a week. | 10-21
We had hoped to decide this week, but it will more likely be the end of next week. | 10-23
Thanks for coming in today. We'll be in touch by Monday. | 10-19
It was lovely to meet you on Tuesday! I'll let you know by the end of next week. | 10-23
When will you hear from us? Within ten days. | 10-24
We have two more people to see on Thursday; you'll hear on Friday. | 10-16
After applications close on 20 November, we will contact you within a week. | 11-27
Applications close on 20 November. We will reply within two weeks of the closing date. | 12-04
We will write to you within five days of 20 November. | 11-25
We'll decide on Friday and call you two days later. | 10-18
The board meets on Thursday, and we will let you know after that by Friday. | 10-16
Once the board has met on 22 October, we will let you know. | 10-22
You'll hear back 3 to 4 days after the interview. | 10-18
We will respond within 10 days of receiving your application. | 10-24
I'm away until Monday and will answer you on Tuesday. | 10-20
She told me they'd have an answer in about two weeks. | 10-28
They said I'd hear by Friday. | 10-16
I should get a call next Tuesday. | 10-20
Friday | 10-16
in two weeks | 10-28
a week, maybe two | 10-28
Sometime next week, I think. | 10-23
"""


def the_day(written):
    """Read "10-21" as a day of 2026."""
    return date.fromisoformat(written if len(written) > 5 else f"2026-{written}")


def stories(table):
    return [tuple(part.strip() for part in line.rsplit("|", 1)) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("said", "day"), stories(COUNTED + NAMED.lstrip() + DATED.lstrip() + SENTENCES.lstrip()))
def test_it_knows_the_last_day_that_keeps_the_promise(said, day):
    understood = understand_promise(said, on=WEDNESDAY, days=MondayToFriday())
    assert understood.until == the_day(day)


NOTHING = """
We'll be in touch soon.
You'll hear from us shortly.
We will get back to you as soon as possible.
Don't call us, we'll call you.
We'll be in touch in due course.
We'll let you know after the holidays.
We'll keep you posted.
We'll let you know once the panel has met.
We will keep your application on file for 12 months.
Your data are deleted six months after the end of the process.
We'll hold on to your CV for a year and contact you if something suitable comes up.
The call will take about two hours.
The assessment lasts three days.
You can apply again in six months.
Please feel free to reapply after 1 March.
Please reply by Friday.
Please let me know by tomorrow whether you accept.
Could you send us your references by Monday?
We need your answer no later than the 20th.
You have until Friday to accept our offer.
You have five days to complete the test.
Kindly confirm your attendance by Thursday.
If we haven't heard from you by Friday, we'll assume that you have found something else.
We look forward to hearing from you by Monday.
Are you free on Thursday?
Could we speak Tuesday at 3?
Would next Wednesday suit you?
How about Friday at ten?
Can you come in tomorrow afternoon?
We would like to invite you to a second interview on 22 October.
Your interview is scheduled for Friday, 16 October, at 9:30.
I look forward to seeing you on Monday.
I'd like to talk to you on Thursday.
We received your application two days ago.
Thank you for visiting us on Friday.
We've seen many candidates over the last few weeks.
I returned yesterday.
We were founded 10 years ago.
The job starts on 1 December.
Can you start in two weeks?
You would join us on Monday, 2 November.
The notice period is three months.
Our office is open Monday to Friday, 9 to 5.
I'm out of the office until Monday.
The vacancy closes on 20 November.
Applications are accepted until 20 November.
We'll reply within two weeks of the closing date.
The position requires 5 years of experience.
It is a six-month contract.
You'd be in the office three days a week.
We interviewed Sam last week.
Have a great day!
Have a lovely weekend.
It has been on the market for two weeks.
The second round takes place on Thursday.
We pay on the 25th of every month.
I scored 20/24 on your test.
Call room 12.11 at 10.30.
We may hire again in May, or we may not.
"""


@pytest.mark.parametrize("said", NOTHING.strip().splitlines())
def test_a_day_of_something_else_is_no_promise(said):
    assert understand_promise(said, on=WEDNESDAY, days=MondayToFriday()).until is None
