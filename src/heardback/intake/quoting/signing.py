"""How letters end: the closing words, the name and what stands under it, the lines that telephones and lawyers add."""

import re
from typing import Final

_CASELESS: Final = re.IGNORECASE

DELIMITER: Final = re.compile(r"[ \t]{0,3}(?:--|—|__)[ \t]?$")
"""The line that begins a signature (RFC 3676, 4.3)."""

TELEPHONE: Final = re.compile(
    r"[ \t]{0,3}(?:sent (?:from|via|with|using) (?:my |the |a )?(?:i(?:phone|pad)|android|mobile|phone|samsung"
    r"|galaxy|blackberry|outlook"
    r"|yahoo|gmail|mail|windows|wireless|proton|handheld|huawei|xiaomi)|sent from .{1,40}(?:mail|phone|device"
    r"|handheld)"
    r"|get outlook for|get bluemail|отправлено (?:с|со|из|через|при помощи) (?:моего |моей |устройства |мобильн"
    r"|телефон|планшет"
    r"|iphone|ipad|android|samsung|почты|яндекс|outlook|mail\.ru)|отправлено из|пересылаемое с телефона)",
    _CASELESS,
)
"""What telephones write under a mail."""

LAWYERS: Final = re.compile(
    r"[ \t*]{0,3}(?:(?:confidentiality|legal|privacy|important|privileged)(?: \w+)? (?:notice|note|statement"
    r"|disclaimer)\b|disclaimer\b"
    r"|(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|message|communication"
    r"|transmission)\b.{0,120}"
    r"(?:confidential|privileged|intended (?:only|solely)|addressee)|if you (?:have received|are not the intended)"
    r"|(?:данное|это|настоящее) (?:электронное )?(?:сообщение|письмо)\b.{0,120}(?:конфиденциальн|предназначен)"
    r"|please consider the environment"
    r"|please think of the environment|пожалуйста, подумайте об окружающей)",
    _CASELESS,
)
"""What lawyers want to stand under every mail."""

CLOSING: Final = re.compile(
    r"[ \t]{0,8}(?:(?:with )?(?:my |our |very |the )?(?:kind|kindest|best|warm|warmest|many|sincere"
    r"|sincerest)(?: \w+)? ?(?:regards?|wishes|thanks)?"
    r"|yours(?: \w+)?|(?:sincerely|respectfully|cordially|faithfully)(?: yours)?|regards|rgds|br|kr|cheers"
    r"|thanks(?: again| so much| and .{1,20})?"
    r"|thank you(?: again| very much| so much| and .{1,20}| for your .{1,30})?|all the best|take care"
    r"|with (?:best|kind|warm|many|sincere) .{1,20}"
    r"|(?:have a|enjoy your) (?:good|nice|great|lovely) .{1,20}|best|talk soon|love"
    r"|с (?:уважением|наилучшими|благодарностью|пожеланиями|признательностью|почтением|наилучшими пожеланиями"
    r"|теплом)(?: .{1,40})?"
    r"|всего (?:доброго|хорошего|наилучшего)|хорошего (?:дня|вечера|настроения)|спасибо(?: за .{1,30})?"
    r"|до (?:связи|встречи)"
    r"|искренне ваш[аи]?)[ \t]*[,.!]?[ \t]*$",
    _CASELESS,
)
"""A line that closes a letter."""

POSTSCRIPT: Final = re.compile(r"[ \t]{0,8}(?:p\.? ?p?\.? ?s\b|з\.?ы\b|п\.? ?с\b)", _CASELESS)
"""What is said after all, under the name."""
