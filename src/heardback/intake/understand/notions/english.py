"""English words by what they say, whichever word a writer takes. A star stands for any ending."""

from typing import Final

ENGLISH: Final[dict[str, str]] = {
    # Who.
    "we": "we us our ours we've we're we'll we'd ourselves",
    "i": "i me my mine i'm i've i'll i'd myself",
    "you": "you your yours yourself you're you'll you've you'd u ur",
    "he or she": "he she him her his hers himself herself he's she's he'll she'll",
    "they": "they them their they're they've they'll",
    "who decides": (
        "boss bosses manager* director* board committee* panel* chair* head heads ceo cfo cto coo vp vice-president"
        " president dean deans council councillor* trustees governors partner partners chief chiefs owner* founder*"
        " members principal superintendent chancellor faculty management executive* leadership upstairs minister*"
        " ministry headquarters hq consultants bishop provost commission delegate editor colonel superior*"
    ),
    "the team": (
        "team teams group department directorate crew staff colleague* everyone everybody folks desk lab"
        " interviewer* recruiter* hr personnel"
    ),
    "the client": "client clients customer employer employers company agency",
    "another": "other others another else different somebody someone someone's somebody's alternative rival",
    "from inside": (
        "internal internally inside within in-house insider niece nephew cousin former existing redeploy* returning"
        " local locally"
    ),
    "an applicant": (
        "candidate* applicant* finalist* contender* person people individual* guy lad girl lady gentleman fellow"
        " woman man hire profile* runner-up"
    ),
    "family": (
        "mom mum dad kids husband wife baby birthday wedding honey love sister brother son daughter family grandma"
        " aunt uncle cousin puppy dog church"
    ),
    # No.
    "not": "not never no none nobody neither nor without cannot unable hardly nope non nothing",
    "less": (
        "enough short lack* below insufficient* missing little limited weak* gap* thin lukewarm less under shy"
        " worried concern* doubt* overqualified stretch too"
    ),
    "choose": (
        "choose* chose chosen choosing choice* select* pick picked picking prefer* favour* favor* opt opted elect*"
        " settle* plump* nominate* vote voted votes shortlist* rank* ranked"
    ),
    "give": "gave give given goes went gone going award* fell fallen falls landed",
    "hire": (
        "hire* hired hiring appoint* employ employed engage* recruited promot* took taken take taking signed sign"
        " bring bringing brought"
    ),
    "the edge": (
        "edge narrowly pip* beat beaten tipped ahead closer close closest stronger better best outright hair nudged"
        " notch nearer more"
    ),
    "go on": (
        "proceed* move* moving forward further ahead continu* progress* advanc* onward* pursue* pursuing taken take"
        " next beyond through"
    ),
    "gone": (
        "filled closed close cancelled canceled withdrawn eliminated scrapped dropped taken shelved dissolved"
        " discontinued pulled disappeared vanished axed killed dead off abolished deleted"
    ),
    "cuts": (
        "freeze frozen cut cuts slashed restructur* reorgani* reorg redundan* layoff* savings merger headcount"
        " budget* funding funds money grant recession downturn round contract lost"
    ),
    "a post": (
        "position* role* post posts vacanc* job jobs opening* opportunit* requisition req place places seat slot"
        " spot appointment headcount placement traineeship internship fellowship studentship posting chair bench"
    ),
    "full": "full staffed covered set complete enough already fully all",
    "sad": (
        "unfortunately regret* sadly alas afraid sorry disappoint* bad sad unhappily apolog* gutted shame pity"
        " unluckily hate awful feel rotten unwelcome"
    ),
    "hard": (
        "difficult hard tough painful agonis* agoniz* reluctan* torn split wrench* narrow tight toss-up unanim* long"
    ),
    "but": "but however though although while despite nonetheless nevertheless instead rather whereas",
    "over": "end ends ended finish* over part stop concluded conclud* conclusion loop leave final finally ultimately",
    "refuse": (
        "reject* declin* refus* denied turned turn down unsuccessful rule* exclu* screen* ineligible disqualif*"
        " pass passed passing eliminated"
    ),
    "praise": (
        "impress* strong* excellent good great talent* qualified outstanding gifted fine enjoy* pleasure liked"
        " loved like love charming thoughtful bright clever smart remarkable compliment* warm* able well nice lovely"
        " terrific wonderful interesting splendid thorough"
    ),
    "wish well": "wish* luck success* best hope* fortune fortunes fingers future endeavo* sincerely",
    "some other day": (
        "future again later sometime someday touch file files database pool keep kept mind door autumn spring fall"
        " year years elsewhere reapply stay welcome"
    ),
    "elsewhere": "elsewhere search hunt career* plans path journey steps fortune offers options",
    "ask for": (
        "need* require* criteria requirement* look looking want* wanted asked asks demand* must essential minimum"
        " threshold mark score* scored points standard spec specification"
    ),
    "experience": (
        "experienc* background skills skill seniority senior junior seasoned qualif* degree fluent native german"
        " french dutch licence license years hands-on profile track strengths knowledge expertise training"
        " certificat*"
    ),
    "fit": "fit fits match* suit* right align* correspond* meet meets chemistry culture style tick ticks",
    "many": (
        "many number hundreds dozens lot lots volume several numerous large overwhelming competit* high response"
        " responses standard field flood calibre caliber"
    ),
    # Not yet.
    "decide": (
        "decid* decision* determin* resolved verdict agreed outcome* mind minds result results conclusion answer*"
    ),
    "yet": "yet still until till before once when after soon meanwhile ongoing underway currently",
    "away": (
        "holiday* vacation leave away abroad ill sick travelling traveling trip back return* off maternity hospital"
        " funeral sea offsite out flu covid conference"
    ),
    "approve": (
        "approv* sign-off signoff sign signature* confirm* authoris* authoriz* release* clearance green-light"
        " budget ok'd okay sanction* ratif* endorse* consent headcount formal* funding"
    ),
    "chase": "chas* nudg* ping press* push* prod* remind* badger* follow* leaned asking",
    "slow": (
        "delay* slow* longer late later behind stuck backlog quiet silence silent slip* held overdue postpone*"
        " pause* hold ice waiting wait patien* bear hang tight meantime limbo drag* extend* snag hiccup stall* busy"
        " swamped snowed hectic"
    ),
    "tell": (
        "tell told let know inform* update* hear* heard contact* touch write wrote notify notif* report shout drop"
        " line word news ring"
    ),
    "some are left": "remaining last one two three couple few more rest final others second",
    "still in": "running consideration considered contention shortlist list reserve waiting backup mix process frame",
    # Wanting something.
    "send": (
        "send forward* provide* submit* upload* return* fax* email e-mail mail supply fill* complete* share give"
        " enclose attach post snap scan bring furnish"
    ),
    "please": "please kindly could would can mind grateful must ask asked asks request* required need should",
    "papers": (
        "transcript* certificate* diploma* passport portfolio sample* form* questionnaire* document* copy copies"
        " proof id permit visa licence license cv résumé resume addresses birth nationality insurance declaration"
        " photographs screenshots list publications details address number degree evidence"
    ),
    "a task": (
        "test tests task exercise assessment assignment challenge essay questionnaire survey homework puzzle"
        " translate piece presentation quiz coding brief chapter take-home"
    ),
    "referees": "reference* referee* vouch supervisor* refs recommend*",
    "question": "question* whether which what when how answer* clarif* confirm",
    "missing": "missing incomplete gap blank unsigned forgot outstanding still lacks open",
    "expect": (
        "expectation* expecting expected notice earliest available relocate relocation willing sponsor* authori*"
        " legally authorized ballpark current"
    ),
    # Meeting.
    "meet": (
        "meet meeting interview* talk talks speak* chat conversation* call phone telephone visit* come coffee lunch"
        " breakfast dinner video zoom teams skype webex discuss* see round face person panel appointment session pop"
        " drop lesson trial audition*"
    ),
    "arrange": (
        "schedul* arrang* book* slot slots appointment reschedul* calendar availab* free convenient suit suits"
        " works invite* invit* diary fixed time times date dates rsvp confirm attend"
    ),
    "invite": "invit* shortlisted short-listed attend ask come join pleased like",
    "place": (
        "office offices floor lobby reception building room gate street centre center address parking entrance site"
        " campus desk park avenue road station hotel airport here"
    ),
    "travel": (
        "flight* hotel train ticket* reimburs* expenses airfare travel travelling itinerary fly parking room taxi"
    ),
    "hour": "am pm a.m p.m o'clock noon morning afternoon evening half hour hours minutes mins min",
    "day": (
        "monday* tuesday* wednesday* thursday* friday* saturday* sunday* tomorrow tonight mon tue tues wed thu"
        " thurs fri sat sun"
    ),
    "month": (
        "january february march april may june july august september october november december jan feb mar apr jun"
        " jul aug sept sep oct nov dec easter christmas thanksgiving"
    ),
    "some time": "week weeks month months days day fortnight year today yesterday weekend",
    "link": "http https link click portal login website log sign-in online url button site",
    # Yes.
    "offer": "offer offers offered offering",
    "contract": "contract* agreement letter paperwork terms employment appointment docusign papers written writing",
    "pay": (
        "salary pay wage* bonus pension benefits compensation package rate basic base vacation allowance euro euros"
        " pounds dollars usd gbp grade band hourly equity stock stipend annum scale gross net car relocation"
    ),
    "glad": (
        "pleas* delight* happy glad thrill* excit* congratulat* welcome proud honour* honor* hooray joy yay"
        " brilliant fantastic wonderful"
    ),
    "join": "join* start* begin* aboard board onboard* first commence* effect beginning duties",
    "accept": "accept* acceptance sign* yes grab decline return",
    "theirs": "yours hired in got",
    # Something arrived.
    "receive": "receiv* receipt got arriv* safely reached landed acknowledg* submitted registered logged in come here",
    "apply": "appl* candidacy candidature interest submission dossier letter enquiry cv résumé resume",
    "thanks": "thank* grateful appreciate* gratitude cheers ta obliged much",
    "read": (
        "read reading review* look consider* evaluat* assess* study process* go through examine* screen* think"
        " thought discuss*"
    ),
    "pass on": "forwarded passed pass passing circulated share* handed added put folder desk pile",
    "machine": (
        "automat* unattended monitored noreply no-reply reply mailbox portal account status confirmation reference"
        " successfully id number"
    ),
    "if": "if whether should unless case depending provided",
    # Other matters.
    "list mail": (
        "unsubscribe newsletter alert* subscription* browser preferences webinar discount free survey digest"
        " subscribers sponsored premium upgrade membership members tips blog advertise*"
    ),
    "trading": (
        "deal deals gas power curve curves desk book volume volumes counterparty hedge price* pricing bid bids"
        " tariff ferc pipeline storage mw swaps trader traders trading credit exposure megawatt* crude"
    ),
    "business": (
        "invoice* payment* order* customer* supplier* vendor* delivery purchase shipment stock warehouse tender"
        " catering quote quotation sales marketing campaign revenue profit quarter quarterly minutes agenda"
    ),
    "computers": (
        "server* software database login password system systems bug deploy release rollback outage laptop network"
        " version upgrade printer"
    ),
    "law": (
        "legal counsel attorney* court judge hearing settlement lawsuit docket clause indemnity draft redline"
        " appeal judgment"
    ),
    "money": (
        "loan mortgage credit bank card insurance policy tax refund account claim benefits transfer statement balance"
    ),
    "home": "flat apartment rent landlord tenant* lease house plumber lettings viewing kitchen",
    "publishing": (
        "paper manuscript abstract workshop journal conference submission reviewers novel article talk proposal"
        " story speaker speakers"
    ),
    "school": (
        "pupils parents school class student students children exam lecture course tuition admission* university campus"
    ),
    "leisure": (
        "game golf beer party tickets concert weekend rodeo football match lunch cake tee raffle trip ski dinner"
        " drinks marathon"
    ),
    "colleagues": (
        "fyi team all folks guys attached schedule below evaluation feedback form interviewers resume candidates"
        " students headcount slot write-up write-ups scorecard requisition posting names opinion vote reqs"
    ),
    "selling": (
        "profile network linkedin opportunity opportunities role client roles contract urgent immediate requirement"
        " relevant confidential seeking hiring connect rate remote w2 c2c ctc"
    ),
    "applying": (
        "attached enclosed myself resume résumé cv apply applying interested position graduate experience hearing"
        " forward sincerely opportunity candidate available"
    ),
}
