"""What the proofreader says, in Russian: each English template with its Russian one.

Names stand in the nominative after a colon, for they are not declined here; «вы» is in lower case.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_WHY: Final = {
    "This place was never filled in; it reads like a form letter.": (
        "Это место не заполнено, и письмо читается как бланк."
    ),
    # names
    "You know the name: {who}. A greeting by name is personal.": "Имя известно: {who}. Обращение по имени — личное.",
    "On record are only {known}; this name may be from another letter.": (
        "В записях есть только: {known}. Возможно, это имя осталось от другого письма."
    ),
    "The name on record is {who}; a misspelt name is the first thing its owner sees.": (
        "В записях: {who}. Ошибку в собственном имени замечают первой."
    ),
    "These names belong to two different people on record.": "В записях это имена двух разных людей.",
    "The mail goes to {who}.": "Кому уходит письмо: {who}.",
    "The form of address does not go with the name.": "Обращение не согласуется с именем.",
    "The name on record is spelt {name}.": "В записях это имя пишется так: {name}.",
    "Nobody of this name is on record (known: {known}); it may be from another letter.": (
        "Такого имени в записях нет (есть: {known}). Возможно, оно осталось от другого письма."
    ),
    "nobody yet": "пока никого",
    "The letter is {name}'s, and another name stands under it.": "Кто пишет: {name}. А подписано другим именем.",
    "Your own name is on record as {name}.": "Ваше имя в записях: {name}.",
    "The firm writes itself {name}.": "Название компании пишется так: {name}.",
    "The letter goes to {name}; this name may be left over from another one.": (
        "Куда уходит письмо: {name}. Возможно, это название осталось от другого письма."
    ),
    "The post on record is {title}.": "Должность в записях: {title}.",
    # days and claims
    "That day is {day}.": "Этот день: {day}.",
    "The interview on record was on {day}.": "Собеседование по записям: {day}.",
    "The day on record for their answer is {day}.": "День ответа по записям: {day}.",
    "The deadline on record is {day}.": "Ваш срок по записям: {day}.",
    "There is no record of another offer. Say only what is true; if it is, record it first.": (
        "Другого предложения в записях нет. Говорите только правду; если оно есть, сначала запишите его."
    ),
    "There is no record of a deadline. Say only what is true; if it is, record it first.": (
        "Вашего срока в записях нет. Говорите только правду; если он есть, сначала запишите его."
    ),
    # tone
    "This sounds like flattery; one concrete thing you liked says more.": (
        "Это звучит как лесть; больше скажет что-то одно, что вам действительно понравилось."
    ),
    "This sounds like pleading; plain interest makes a stronger case.": (
        "Это звучит как мольба; простой интерес убедительнее."
    ),
    "This presses them; a question about their timing gets further.": ("Это давит; вопрос о сроках даст больше."),
    "This can be read as a reproach; there may be a good reason for the delay.": (
        "Это можно прочесть как упрёк, а у задержки может быть веская причина."
    ),
    "This argues with their decision; thanks keep the door open.": (
        "Это спор с их решением; благодарность оставляет дверь открытой."
    ),
    "A thank-you that urges no longer sounds like one.": (
        "Благодарность, которая торопит, уже не звучит как благодарность."
    ),
    "A letter to an employer does without emoji.": "В письме работодателю эмодзи не нужны.",
    "An exclamation mark sounds louder on paper than it is meant; calm words carry further.": (
        "Восклицательный знак на бумаге звучит громче, чем хотелось; спокойные слова убедительнее."
    ),
    "Capitals read like a raised voice.": "Прописные буквы читаются как повышенный голос.",
    # what is there too much of, or too little
    "There is no text.": "Текста нет.",
    "It does not say who writes.": "Не сказано, кто пишет.",
    "It does not say when you met; they see many people.": "Не сказано, когда была встреча, а людей у них много.",
    "It does not say which post it is about; they may have several open.": (
        "Не сказано, о какой должности речь, а открытых может быть несколько."
    ),
    "It asks nothing, so there is nothing to answer.": "В письме нет вопроса, поэтому и отвечать не на что.",
    "A thank-you that does not thank.": "Благодарственное письмо, в котором нет благодарности.",
    "It does not name the day.": "День не назван.",
    "It asks {n} questions; one gets an answer more surely.": "Вопросов в письме: {n}. На один отвечают вернее.",
    "Several questions in one sentence; one gets an answer more surely.": (
        "Несколько вопросов в одном предложении; на один отвечают вернее."
    ),
    "It has {words} words; {kind} is read to the end up to about {most}.": (
        "Слов в письме: {words}. До конца обычно дочитывают, если их не больше {most} ({kind})."
    ),
    "This tells your career again; they have your résumé. One forgotten point is enough.": (
        "Это повторение вашего резюме, а оно у них есть. Хватит чего-то одного, что там не сказано."
    ),
    "An attachment is mentioned, and the mail has none.": "В письме упомянуто вложение, но его нет.",
    "This looks like a slip of the keyboard.": "Похоже на опечатку.",
    "This word stands here twice.": "Это слово стоит здесь дважды.",
}
_BETTER: Final = {
    "write out what belongs here, or leave the sentence out": "напишите то, чему здесь место, или уберите предложение",
    "the right name, or note this person first": "верное имя, или сначала запишите этого человека",
    "leave it out, and ask when a decision is expected": "уберите это и спросите, когда ожидается решение",
    "leave it out": "уберите",
    "write the letter first": "сначала напишите письмо",
    "sign it: {who}": "подпишите: {who}",
    "name the day of the interview: {day}": "назовите день собеседования: {day}",
    "the day": "этот день",
    "name the post: {post}": "назовите должность: {post}",
    "ask one plain question, such as when a decision is expected": (
        "задайте один простой вопрос, например когда ожидается решение"
    ),
    "begin with thanks for their time": "начните с благодарности за уделённое время",
    "name the day and the hour": "назовите день и час",
    "keep the question that matters most; the rest can wait": "оставьте самый важный вопрос, остальные подождут",
    "keep who you are, the day, the post and the one question": "оставьте, кто вы, день, должность и один вопрос",
    "keep the one fact that bears on the interview": "оставьте одно, что связано с собеседованием",
    "attach the file, or leave the mention out": "приложите файл или уберите упоминание",
}
_KINDS: Final = {
    "a thank-you": "благодарность",
    "a question about where things stand": "вопрос о решении",
    "a further question after an earlier one": "повторный вопрос",
    "a request for feedback": "просьба об отзыве",
    "thanks after a no": "благодарность после отказа",
    "word of a deadline": "письмо о вашем сроке",
    "a confirmation of an interview": "согласие на собеседование",
    "a letter with what they asked for": "письмо с тем, о чём просили",
    "a question about an application": "вопрос об отклике",
    "an acceptance": "согласие на предложение",
    "a refusal of an offer": "отказ от предложения",
    "a withdrawal": "отзыв отклика",
    "the questions one forgot to ask": "вопросы, которые не прозвучали",
    "a formal request": "официальный запрос",
    "a letter of another kind": "другое письмо",
}

RUSSIAN: Final[Mapping[str, str]] = MappingProxyType({**_WHY, **_BETTER, **_KINDS})
"""By the English template."""
