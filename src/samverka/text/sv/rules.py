"""Swedish for the layer `rules`: what each rule finds, what to do about it, what it checks and why."""

MESSAGES: dict[str, str] = {
    # SV505
    "{names} has not got what was sent": "{names} har inte fått det som skickats",
    "{names} have not got what was sent": "{names} har inte fått det som skickats",
    "samverka agenda send {meeting} sends to them alone; told in another way: samverka agenda send {meeting} --mark --to {person} --how TEXT": (
        "samverka agenda send {meeting} skickar bara till dem; fick de veta det på annat sätt: "
        "samverka agenda send {meeting} --mark --to {person} --how TEXT"
    ),
    "everyone who is called to a coming meeting has got what was sent": "alla som kallas till ett kommande möte har fått det som skickats",
    (
        "A mail that a server refused, a person without an address or one who took a seat since leaves someone uncalled: they must "
        "be told in another way, or sent it."
    ): (
        "Ett mejl som en server inte tog emot, en person utan adress eller en som har tillträtt sedan dess gör att någon inte har blivit "
        "kallad: det måste sägas på annat sätt, eller skickas."
    ),
    # SV506
    "{names} is no longer called to the meeting, and holds an invitation to it": (
        "{names} är inte längre kallad till mötet, men har en inbjudan till det"
    ),
    "{names} are no longer called to the meeting, and hold an invitation to it": (
        "{names} är inte längre kallade till mötet, men har en inbjudan till det"
    ),
    "samverka agenda send {meeting} takes it back; told in another way: samverka agenda send {meeting} --mark --to {person} --how TEXT": (
        "samverka agenda send {meeting} tar tillbaka den; fick de veta det på annat sätt: "
        "samverka agenda send {meeting} --mark --to {person} --how TEXT"
    ),
    "whoever is no longer called to a coming meeting has been told": "den som inte längre är kallad till ett kommande möte har fått veta det",
    (
        "A guest whose item was taken off the agenda, or someone who has left their seat, has the meeting in their calendar until "
        "somebody takes it back."
    ): (
        "En gäst vars punkt har utgått, eller någon som har lämnat sin plats, har mötet i sin kalender tills någon tar tillbaka det."
    ),
    # what the rules share
    "board meetings": "sammanträden",
    "meetings": "möten",
    "the board meeting on {day}": "sammanträdet {day}",
    "the meeting on {day}": "mötet {day}",
    "the minutes": "protokollet",
    "the notes": "minnesanteckningarna",
    # SV0xx reading
    "A link can point outside the repository, and is another thing on Windows. It is not followed.": (
        "En länk kan peka utanför samverka-mappen, och är något annat i Windows. Den följs inte."
    ),
    (
        "A list where a text is expected, or words where a number is, cannot be used; the value is left out "
        "until it is put right."
    ): (
        "En lista där det ska stå en text, eller ord där det ska stå ett tal, går inte att använda; värdet "
        "utelämnas tills det är rättat."
    ),
    "A meeting without a date, or a decision without a text, can neither be shown nor be followed up.": (
        "Ett möte utan datum, eller ett beslut utan text, kan varken visas eller följas upp."
    ),
    (
        "A misspelt key would be passed over in silence, and what stands under it with it. Keys of your own "
        "begin with x-."
    ): ("En felstavad nyckel skulle tyst hoppas över, och det som står under den också. Egna nycklar börjar med x-."),
    (
        "A missing quotation mark or a wrong indent changes what everything after it means, so nothing of the "
        "file is read until it is put right."
    ): (
        "Ett citattecken som saknas eller ett felaktigt indrag ändrar betydelsen av allt som följer, så inget i "
        "filen läses förrän det är rättat."
    ),
    (
        "All that a model says is used by many collaborations. A figure that nobody knows, or a value that is "
        "none, would hold nowhere."
    ): (
        "Det en modell säger används på många håll. Ett villkor som ingen känner till, eller ett värde som inte "
        "går, skulle inte gälla någonstans."
    ),
    (
        "Dates are written 2026-03-12 and times 09:00-11:00 in quotation marks, so that nobody takes a day for a "
        "month or an hour for a number."
    ): (
        "Datum skrivs 2026-03-12 och tider 09:00-11:00 inom citattecken, så att ingen tar en dag för en månad "
        "eller ett klockslag för ett tal."
    ),
    "Of two values under the same key only one can hold, and which one depends on the program that reads it.": (
        "Av två värden under samma nyckel kan bara ett gälla, och vilket beror på programmet som läser."
    ),
    "References and calendar entries name a record by its id. If two have the same, one of them is never found.": (
        "Hänvisningar och kalenderposter pekar ut en post med dess id. Om två har samma hittas den ena aldrig."
    ),
    (
        "The format is numbered, so that an older program does not misread newer records, and a newer one can "
        "bring older ones up to date."
    ): (
        "Formatet har ett nummer, så att ett äldre program inte läser nyare poster fel, och ett nyare kan föra "
        "upp äldre till dagens."
    ),
    (
        "The kind decides which keys a record has and which rules it follows; the folder alone does not, because "
        "files can be moved."
    ): (
        "Sorten avgör vilka nycklar en post har och vilka regler den följer; mappen räcker inte, eftersom filer "
        "kan flyttas."
    ),
    "They are not seen on the screen, and they can break a line in a calendar, a summons or a terminal.": (
        "De syns inte på skärmen, och de kan bryta en rad i en kalender, en kallelse eller en terminal."
    ),
    (
        "They let one place in a file mean another. A record is to be read, and be changed at one place, by "
        "people who do not know YAML."
    ): (
        "De låter ett ställe i en fil betyda ett annat. En post ska kunna läsas, och ändras på ett ställe, av "
        "den som inte kan YAML."
    ),
    (
        "Types, states and the like are English words from a list, so that they can be counted and be shown in "
        "the user's language."
    ): ("Typer, lägen och liknande är engelska ord ur en lista, så att de kan räknas och visas på läsarens språk."),
    (
        "What the program reckons with stands between two lines ---, first in the file. Below them you write as "
        "you like."
    ): ("Det programmet räknar med står mellan två rader ---, först i filen. Under dem skriver du som du vill."),
    (
        "Who meets a finding must be able to read what it rests on. Where no document says it, the model says "
        "that it is an assumption, and then the rule warns and does not fail."
    ): (
        "Den som får ett påpekande ska kunna läsa vad det vilar på. Där inget dokument säger det säger modellen "
        "att det är ett antagande, och då varnar regeln utan att stoppa."
    ),
    "a file is text in UTF-8": "en fil är text i UTF-8",
    "a file name works on every computer": "ett filnamn fungerar på alla datorer",
    "a governance model is written as models are": "en samverkansmodell är skriven så som modeller skrivs",
    "a key is one that the record can have": "en nyckel är en som posten kan ha",
    "a key stands once": "en nyckel står en gång",
    "a record begins with front matter": "en post börjar med ett huvud mellan två rader ---",
    "a record has the keys that it cannot do without": "en post har de nycklar som den inte klarar sig utan",
    "a record is a file and no symbolic link": "en post är en fil och ingen symbolisk länk",
    "a record says which kind it is": "en post säger av vilken sort den är",
    "a value is of the sort that its key takes": "ett värde är av den sort som nyckeln tar",
    "a word from a fixed list is one of them": "ett ord ur en fast lista är ett av orden i den",
    "an id is that of one thing only": "ett id hör till en enda sak",
    "dates and times exist and are written in one way": "datum och tider finns, och skrivs på ett enda sätt",
    "each figure and question of a model rests on a clause, or is called an assumption": (
        "varje villkor och fråga i en modell vilar på en bestämmelse, eller kallas ett antagande"
    ),
    "front matter is plain: no anchors, aliases or tags": "huvudet är enkelt: inga ankare, alias eller taggar",
    "front matter is valid YAML": "huvudet är giltig YAML",
    "the records have the format that the program reads": "posterna har det format som programmet läser",
    "values hold no control characters": "värden innehåller inga styrtecken",
    (
        "Å, ä and ö are read alike everywhere only if every file is UTF-8, without a byte order mark. A file "
        "that is very large, or holds NUL, is something else than a record."
    ): (
        "Å, ä och ö läses lika överallt bara om varje fil är UTF-8, utan BOM. En fil som är mycket stor, eller "
        "innehåller NUL, är något annat än en post."
    ),
    (
        "å, ä and ö in names are written differently by macOS and git, Windows does not tell capital letters "
        "from small ones and keeps some names for itself. Such a file cannot be fetched everywhere."
    ): (
        "å, ä och ö i namn skrivs olika av macOS och git, och Windows skiljer inte på stora och små bokstäver "
        "och har egna reserverade namn. En sådan fil går inte att hämta överallt."
    ),
    # applicants
    "money is applied for by {parties}; at least {least} members are to apply together": (
        "medel söks av {parties}; minst {least} medlemmar ska söka tillsammans"
    ),
    "name those who apply together under parties:; units of one member count as that member": (
        "skriv vilka som söker tillsammans under parties:; enheter hos en medlem räknas som den medlemmen"
    ),
    "as many principals apply for money together as the model asks": (
        "så många huvudmän söker medel tillsammans som modellen kräver"
    ),
    (
        "Shared money is for what several members carry together. How many there have to be is a figure of the "
        "model; where no parties are named, all are meant."
    ): (
        "Gemensamma medel är till för det som flera medlemmar bär tillsammans. Hur många som krävs står i "
        "modellen; nämns inga parter menas alla."
    ),
    # agenda_lead
    (
        "Everyone who is to take part must be able to see in time what will be dealt with, to prepare and to "
        "choose who comes. How many days before is a figure of the forum type; the last day counts to its end."
    ): (
        "Alla som ska delta behöver i tid se vad som ska behandlas, för att förbereda sig och välja vem som "
        "kommer. Hur många dagar före är ett villkor för forumtypen; sista dagen räknas dagen ut."
    ),
    "send it: samverka agenda send {meeting}": ("skicka ut den: samverka agenda send {meeting}"),
    "the agenda goes out in time": "dagordningen går ut i tid",
    "the agenda was to be sent by {day} and has not gone out": (
        "dagordningen skulle ha skickats ut senast {day} och har inte gjort det"
    ),
    "the agenda went out on {sent}; it was to be sent by {day}": (
        "dagordningen skickades ut {sent}; den skulle ha skickats senast {day}"
    ),
    # agenda_misses
    (
        "Who raised an issue has had the answer that it is taken up. An agenda made before that does not have it "
        "until it is made again. And where agendas are put together from the wheel, what an agenda that went out leaves "
        "out has been moved or dropped in the wheel."
    ): (
        "Den som anmälde en fråga har fått svaret att den tas upp. En dagordning som gjordes innan dess har den "
        "inte förrän den görs om. Och där dagordningen byggs av årshjulet ska det som en utskickad dagordning utelämnar "
        "vara flyttat eller struket i årshjulet."
    ),
    "an agenda has what was accepted for it, and what the wheel has for the meeting": (
        "en dagordning har det som tagits upp till den, och det som årshjulet har för mötet"
    ),
    "the agenda that went out lacks «{title}», which the wheel has for it": (
        "dagordningen som skickades saknar «{title}», som årshjulet har för det mötet"
    ),
    "add an item with from: {item}; or samverka wheel move {item} --to MONTH, or wheel drop {item} --reason …": (
        "lägg till en punkt med from: {item}; eller samverka wheel move {item} --to MÅNAD, eller wheel drop {item} --reason …"
    ),
    # wheel_says
    "no item of the wheel says which parties it concerns": ("ingen punkt i årshjulet säger vilka parter den berör"),
    "no item of the wheel says its theme": ("ingen punkt i årshjulet anger något tema"),
    "write parties: [ID, …] on the items that do not concern all": (
        "skriv parties: [ID, …] på de punkter som inte berör alla"
    ),
    "write theme: on the items": ("skriv theme: på punkterna"),
    "a wheel says whom its items concern, and by what theme they are handled": (
        "ett årshjul säger vilka punkterna berör, och vilket tema de hör till"
    ),
    "A party that opens the wheel looks for the matters in which it is needed. An item that names no party concerns all, "
    "and where every item does so the wheel answers nobody.": (
        "En part som öppnar årshjulet letar efter det som den behövs i. En punkt utan parter berör alla, "
        "och där alla punkter är sådana får ingen något svar av årshjulet."
    ),
    # stage_gate
    "write from: and to: for each activity that is chosen": ("skriv from: och to: för varje vald aktivitet"),
    "add someone from each of parties: to group:, or take the party out of parties:": (
        "lägg till någon från varje part i parties: under group:, eller ta bort parten ur parties:"
    ),
    "bring it in: samverka agenda new {forum} --date {day}": "ta med den: samverka agenda new {forum} --date {day}",
    "the issue is accepted for {meeting}, and its agenda does not have it": (
        "frågan är upptagen till {meeting}, men står inte på dagordningen"
    ),
    # agenda_time
    (
        "An agenda that is longer than its meeting leaves the last items undealt with. Only durations that are "
        "written down count."
    ): (
        "På en dagordning som är längre än mötet hinner man inte med de sista punkterna. Bara tider som är "
        "utskrivna räknas."
    ),
    "shorten items, move some to another meeting, or lengthen this one": (
        "korta punkter, flytta några till ett annat möte, eller förläng det här"
    ),
    "the agenda fits into the meeting's time": "dagordningen ryms i mötets tid",
    "the items take {needed} minutes; the time {time} is {given}": (
        "punkterna tar {needed} minuter; tiden {time} är {given}"
    ),
    # ambiguous
    (
        "The end of an id will do where it is the only one of its kind that ends so. Where it is not, nobody can "
        "know what was meant."
    ): (
        "Slutet av ett id räcker när det är det enda i sitt slag som slutar så. Annars kan ingen veta vad som menades."
    ),
    "a shortened reference means one thing only": "en förkortad hänvisning betyder en enda sak",
    "write the whole id": "skriv hela id:t",
    "«{target}» can be {count} things: {candidates}": "«{target}» kan vara {count} olika saker: {candidates}",
    # budget
    "{granted} is granted to efforts for {year}; the budget has {frame} for them": (
        "{granted} är beviljade till insatser för {year}; budgeten har {frame} för dem"
    ),
    "see samverka insats status --year {year}; let the board change the budget, or the amounts": (
        "se samverka insats status --year {year}; låt styrelsen ändra budgeten eller beloppen"
    ),
    "no more is granted to efforts in a year than the budget has for them": (
        "för ett år beviljas insatser inte mer än budgeten har för dem"
    ),
    (
        "The board decides both the budget and each amount, often a year apart. The sum of what is granted for a "
        "year is held against the lines of that year's budget marked for: insatser; where several budgets are "
        "kept, against the one decided last. That no line may be exceeded is an assumption, so it warns."
    ): (
        "Styrelsen beslutar både om budgeten och om varje belopp, ofta med ett år emellan. Summan av det som "
        "beviljats för ett år ställs mot de rader i årets budget som är märkta for: insatser; finns flera "
        "budgetar gäller den som beslutades sist. Att en rad inte får överskridas är ett antagande, så regeln "
        "varnar."
    ),
    # changes
    (
        "A collaboration can change a figure of its model by a decision, from a day. A change that names no "
        "figure, or a value that is none, changes nothing: the model's figure goes on to hold."
    ): (
        "En samverkan kan genom beslut ändra ett villkor i sin modell från en viss dag. En ändring som inte "
        "nämner något villkor, eller ett värde som inte går, ändrar inget: modellens villkor fortsätter att gälla."
    ),
    "a changed figure exists and has a value it can have": "ett ändrat villkor finns och har ett värde som det kan ha",
    "the model «{model}» has no forum type «{type}»; its types are {known}": (
        "modellen «{model}» har ingen forumtyp «{type}»; dess typer är {known}"
    ),
    # concerned
    (
        "Each party reads from wheel and agenda which matters it is to take part in. A party that is not in the "
        "collaboration on that day, and is not part of one that is, gets no summons and no feed."
    ): (
        "Varje part läser av årshjul och dagordning vilka frågor den ska delta i. En part som inte är med i "
        "samverkan den dagen, och inte hör till en som är det, får varken kallelse eller kalenderflöde."
    ),
    "add the party to collaboration.md, or name it as a guest of the meeting": (
        "lägg till parten i collaboration.md, eller skriv in den som gäst på mötet"
    ),
    "the parties that a matter concerns are in the collaboration": "de parter som en fråga berör är med i samverkan",
    "«{party}» is not in the collaboration {when}": "«{party}» är inte med i samverkan {when}",
    # convener
    (
        "A group that nobody calls does not meet, and one that two call meets twice. The rule holds from the "
        "stage whose questions ask for it until the group is dissolved; while that stage lasts, and the group is "
        "being put together, it warns."
    ): (
        "En grupp som ingen kallar samman träffas inte, och en som två kallar samman träffas två gånger. Regeln "
        "gäller från det steg som frågar efter det tills gruppen upplöses; så länge det steget pågår och gruppen "
        "sätts samman är den bara en varning."
    ),
    "exactly one person convenes a work group": "en arbetsgrupp har exakt en sammankallande",
    "nobody convenes the group; exactly one of it does": (
        "gruppen har ingen sammankallande; exakt en person ska vara det"
    ),
    "write convener: true for one person": "skriv convener: true för en av personerna",
    "{count} persons convene the group ({names}); exactly one does": (
        "gruppen har {count} sammankallande ({names}); bara en ska vara det"
    ),
    # deviations
    "a deviation of an effort comes before its local group": (
        "en insats avvikelser tas upp i dess lokala samverkansgrupp"
    ),
    (
        "The steering group reports progress and deviations to the local group, which can then propose a change "
        "or a close. A deviation that has not been before a meeting yet warns; one that went elsewhere is an "
        "error."
    ): (
        "Styrgruppen rapporterar läge och avvikelser till den lokala samverkansgruppen, som då kan föreslå en "
        "ändring eller ett avslut. En avvikelse som ännu inte varit uppe på ett möte ger en varning; en som gått "
        "någon annanstans är ett fel."
    ),
    "the deviation of {day} has come before no meeting of {forum}": (
        "avvikelsen {day} har inte tagits upp på något möte i {forum}"
    ),
    "name the meeting where it is taken up: meeting: MEETING": ("skriv vilket möte den tas upp på: meeting: MÖTE"),
    "the deviation of {day} was reported to {other}; it is to be reported to {forum}": (
        "avvikelsen {day} rapporterades till {other}; den ska rapporteras till {forum}"
    ),
    # evaluation
    (
        "Whether a result lasted is seen only some time after the group was dissolved. The day is the "
        "assignment's own, else the model's time after the close."
    ): (
        "Om ett resultat blev bestående syns först en tid efter att gruppen upplösts. Dagen är uppdragets egen, "
        "annars modellens tid efter avslutet."
    ),
    "a closed assignment is evaluated when it is to": "ett avslutat uppdrag utvärderas när det ska",
    "evaluate it, then: samverka uppdrag advance {id}; or write another day under evaluation:": (
        "utvärdera det, och kör sedan: samverka uppdrag advance {id}; eller skriv en annan dag under evaluation:"
    ),
    "it was to be evaluated by {day}": "det skulle ha utvärderats senast {day}",
    # forum_type
    (
        "All figures, agenda parts, stages and words of a forum come from its type in the model. A forum of an "
        "unknown type has none, and a model of another version than the one agreed on may have others."
    ): (
        "Ett forums alla villkor, fasta punkter, steg och ord kommer från dess typ i modellen. Ett forum av "
        "okänd typ har inga, och en annan version av modellen än den man enats om kan ha andra."
    ),
    "see what differs, agree on it, and write model_version: {version}": (
        "se vad som skiljer, enas om det, och skriv model_version: {version}"
    ),
    "the collaboration's model and its forums' types exist": "samverkans modell och dess forumtyper finns",
    "there is no model «{model}»": "det finns ingen modell «{model}»",
    "version {agreed} of the model «{model}» was agreed on; the model is version {version}": (
        "man har enats om version {agreed} av modellen «{model}»; modellen är version {version}"
    ),
    "write the name of a folder in models/, or of a model that comes with the program": (
        "skriv namnet på en mapp i models/, eller på en modell som följer med programmet"
    ),
    # frame
    "a change of target group": ("en ändring av målgruppen"),
    "a change of goals": ("en ändring av projektmålen"),
    "a change of budget": ("en ändring av budgeten"),
    "the steering group proposes it, and {type} decides: decided: MEETING#DECISION": (
        "styrgruppen föreslår den, {type} beslutar: decided: MÖTE#BESLUT"
    ),
    "target group, goals and budget of an effort are changed by the forum that granted the money": (
        "målgrupp, projektmål och budget för en insats ändras av det forum som beviljade medlen"
    ),
    (
        "The money was granted for a target group, goals and a budget. Within them the steering group decides; a "
        "change of any of the three it may propose, and whoever granted the money decides."
    ): (
        "Medlen beviljades för en målgrupp, vissa mål och en budget. Inom den ramen beslutar styrgruppen; en "
        "ändring av något av de tre får den föreslå, och den som beviljade medlen beslutar."
    ),
    "{change} names no decision of {type}": ("{change} saknar beslut av {type}"),
    "{change} is decided by {forum}, and is for {type} to decide": (
        "{change} är beslutad av {forum}, men beslutas av {type}"
    ),
    # ids
    (
        "Decisions, items and activities are named by the record's id and their own. Two with the same id cannot "
        "be told apart."
    ): (
        "Beslut, punkter och aktiviteter pekas ut med postens id och sitt eget. Två med samma id går inte att "
        "skilja åt."
    ),
    "give one of them another id": "ge en av dem ett annat id",
    "the id «{id}» stands twice in this record": "id:t «{id}» står två gånger i den här posten",
    "the ids inside a record are unique": "varje id inne i en post finns bara en gång",
    # issue_lead
    (
        "The chair needs time to prepare, and the parties to choose who comes. A late issue is not lost: it goes "
        "to the next meeting it can reach, or is taken with a reason and the name of who agreed. The last day "
        "counts to its end."
    ): (
        "Ordföranden behöver tid att bereda, och parterna att välja vem som kommer. En efteranmäld fråga går "
        "inte förlorad: den går till nästa möte den hinner till, eller tas upp med ett skäl och namnet på den "
        "som gått med på det. Sista dagen räknas dagen ut."
    ),
    "an issue comes in before its deadline, or is taken late by agreement": (
        "en fråga anmäls i tid, eller tas upp som efteranmäld när man är överens om det"
    ),
    "it is in time for {meeting}; or take it late, and say why and who agreed: late: {{reason: …, agreed_by: …}}": (
        "den hinner till {meeting}; eller ta upp den som efteranmäld, och skriv varför och vem som gått med på "
        "det: late: {{reason: …, agreed_by: …}}"
    ),
    "take it late, and say why and who agreed: late: {{reason: …, agreed_by: …}}": (
        "ta upp den som efteranmäld, och skriv varför och vem som gått med på det: late: {{reason: …, agreed_by: …}}"
    ),
    "the issue came in on {submitted}; for {meeting} it was to be in by {day}": (
        "frågan kom in {submitted}; till {meeting} skulle den ha anmälts senast {day}"
    ),
    # levels
    (
        "A level in samverka.yml says how severe a rule is here, and an exception in a record that it is agreed "
        "not to follow one. With a code that no rule has, neither does anything."
    ): (
        "En nivå i samverka.yml säger hur allvarlig en regel är här, och ett undantag i en post att man enats om "
        "att inte följa en. Med en kod som ingen regel har gör ingetdera någonting."
    ),
    "levels and exceptions name rules that exist": "nivåer och undantag gäller regler som finns",
    "there is no rule «{code}»": "det finns ingen regel «{code}»",
    "write warning; check --strict stops at warnings too": "skriv warning; check --strict stannar också vid varningar",
    "{code} is broken by the passing of time: it warns, and is never an error": (
        "{code} bryts av att tiden går: den varnar, och är aldrig ett fel"
    ),
    # meetings_year
    (
        "How often the parties meet is what the agreement promises. The minimum is reckoned once the year is "
        "over, and the plan of the year that is running or has its wheel is compared with it. A target is only "
        "noted. Only years that the forum lived through count."
    ): (
        "Hur ofta parterna möts är vad överenskommelsen lovar. Minsta antalet räknas när året är slut, och "
        "planen för det år som löper eller har ett årshjul jämförs med det. Ett riktvärde ger bara en "
        "upplysning. Bara hela år som forumet funnits räknas."
    ),
    "a forum meets as often as it is to": "ett forum möts så ofta som det ska",
    "plan one: samverka meeting new {forum} --date YYYY-MM-DD": (
        "planera ett: samverka meeting new {forum} --date ÅÅÅÅ-MM-DD"
    ),
    "{meetings} held in {year}: {count}; at least {least} were to be held": (
        "hållna {meetings} {year}: {count}; det skulle ha varit minst {least}"
    ),
    "{meetings} in {year}: {count}; the target is {target}": "{meetings} {year}: {count}; riktvärdet är {target}",
    "{meetings} planned for {year}: {count}; at least {least} are to be held": (
        "planerade {meetings} {year}: {count}; det ska vara minst {least}"
    ),
    # money_decided
    "money to an effort is granted by a decision of the forum that decides on money": (
        "medel till en insats beviljas genom beslut i det forum som beslutar om medel"
    ),
    (
        "Money is handed out by the board alone. An amount without its decision cannot be audited, and one that "
        "another group granted is not granted."
    ): (
        "Bara styrelsen delar ut medel. Ett belopp utan beslut går inte att revidera, och ett som en annan grupp "
        "har beviljat är inte beviljat."
    ),
    "{amount} for {year} is granted, and no decision is named": (
        "{amount} för {year} är beviljade, men inget beslut anges"
    ),
    "name the decision of {type}: decided: MEETING#DECISION": ("ange beslutet av {type}: decided: MÖTE#BESLUT"),
    "{amount} for {year} is granted by {forum}; money is decided on by {type}": (
        "{amount} för {year} är beviljade av {forum}; om medel beslutar {type}"
    ),
    # notes
    (
        "Decisions and tasks hold from the day they were agreed, and those who were not there learn of them from "
        "the notes. How many days they may take is a figure of the forum type."
    ): (
        "Beslut och åtgärder gäller från den dag man enades, och den som inte var där får veta det av "
        "anteckningarna. Hur många dagar de får ta är ett villkor för forumtypen."
    ),
    "the notes of a meeting are finished in time": "anteckningarna från ett möte färdigställs i tid",
    "when they are ready: samverka meeting notes {meeting} --state final": (
        "när de är klara: samverka meeting notes {meeting} --state final"
    ),
    "{notes} were to be finished by {day} and are still a draft": (
        "{notes} skulle färdigställas senast {day} och är fortfarande ett utkast"
    ),
    "{notes} were to be finished by {day} and there are none": "{notes} skulle färdigställas senast {day} men saknas",
    # office_seat
    "nobody in {forum} represents the office that grants the money ({seat})": (
        "i {forum} finns ingen som företräder den som beviljar medlen ({seat})"
    ),
    "give it a seat there: title: {seat}, or a person who holds a function of the collaboration": (
        "lägg till en plats där: title: {seat}, eller en person som har en funktion i samverkan"
    ),
    "the office's representative ({seat}) was not at the meeting": ("{seat} var inte med på mötet"),
    "they are the link to the local group and the board: let them hear what was said": (
        "den platsen är länken till den lokala gruppen och styrelsen: berätta vad som sades"
    ),
    "the collaboration's own office sits in the steering group of an effort, and is at its meetings": (
        "den som beviljar medlen är företrädd i insatsens styrgrupp och deltar i dess möten"
    ),
    (
        "Whoever grants the money takes part in the steering group as the commissioning side, and carries word "
        "between it, the local group, the preparatory group and the board. A single meeting without them warns."
    ): (
        "Den som beviljar medlen deltar i styrgruppen som beställare och bär besked mellan den, den lokala "
        "gruppen, beredningsgruppen och styrelsen. Ett enstaka möte utan beställaren ger en varning."
    ),
    # overrun
    (
        "An assignment has an end so that the persons in it can be counted on for something else. The last day "
        "belongs to it."
    ): (
        "Ett uppdrag har ett slut för att man ska kunna räkna med personerna i det till något annat. Sista dagen "
        "hör till uppdraget."
    ),
    "an assignment is closed when it is to end": "ett uppdrag avslutas när det ska ta slut",
    "close it with its final report, or agree on another end": (
        "avsluta det med slutrapporten, eller kom överens om ett annat slut"
    ),
    "it was to end on {day} and is under way": "det skulle ta slut {day} och pågår fortfarande",
    # papers
    (
        "Papers go out with the agenda, so that those who come have read them. A paper's own day holds; where it "
        "has none, the figure for papers of the forum type, and else the day the agenda goes out."
    ): (
        "Underlag går ut med dagordningen, så att de som kommer har läst dem. Underlagets egen dag gäller; har "
        "det ingen gäller forumtypens villkor för underlag, och annars dagen då dagordningen går ut."
    ),
    "papers are in before their day": "underlag kommer in i tid",
    "the paper «{title}» was to be in by {day} and is missing": (
        "underlaget «{title}» skulle ha kommit in senast {day} och saknas"
    ),
    "the seat «{seat}» was not held on {day}": ("ingen satt på platsen «{seat}» den {day}"),
    "came to «{first}» and left at «{last}», which is not after it": (
        "kom till «{first}» och gick vid «{last}», som inte ligger efter den"
    ),
    "left_item is the first item that the person was no longer there for": (
        "left_item är den första punkten som personen inte längre var med på"
    ),
    "the attendance names who held the seat that day, once, in the order of the agenda": (
        "närvaron anger den som hade platsen den dagen, en gång, i dagordningens ordning"
    ),
    (
        "Who may vote is reckoned for each item from the attendance: who came when, left when, stepped "
        "aside. A seat that another held, or a person who stands there twice, gives a vote that nobody had."
    ): (
        "Vem som får rösta räknas fram för varje punkt ur närvaron: vem som kom när, gick när, anmälde jäv. "
        "En plats som någon annan hade, eller en person som står två gånger, ger en röst som ingen hade."
    ),
    "{name} does not hold the seat «{seat}»; {holder} does": ("{name} har inte platsen «{seat}»; det har {holder}"),
    "write acts_for: where {name} serves for the one who holds it, or leave out seat: for a guest": (
        "skriv acts_for: om {name} tjänstgör för den som har den, eller utelämna seat: för en gäst"
    ),
    "{name} stands twice in the attendance": ("{name} står två gånger i närvaron"),
    "name the seat that was held that day": ("ange den plats som var besatt den dagen"),
    "«{who}» is no person, party, function or forum": ("«{who}» är ingen person, part, funktion eller forum"),
    "it is to be done by {by}, and the meeting was on {day}": ("det ska vara gjort senast {by}, och mötet var {day}"),
    "a decision or task names someone who exists, a day after its meeting, and when it was done": (
        "ett beslut eller en åtgärd anger någon som finns, en dag efter mötet, och när det blev gjort"
    ),
    (
        "Each is followed up by who carries it out and by which day. Words are fine where nobody in the "
        "registers does it; a word that looks like an id and is none shows to nobody as theirs."
    ): (
        "Vart och ett följs upp efter vem som ska göra det och när. Ord går bra där ingen i registren gör "
        "det; ett ord som ser ut som ett id utan att vara det visas inte för någon som sitt."
    ),
    "done, and no day says when": ("klart, men ingen dag säger när"),
    "write done: with the day": ("skriv done: med dagen"),
    "a decision belongs to an item of the agenda": ("ett beslut hör till en punkt på dagordningen"),
    (
        "Each party reads from the agenda which items it must be there for, and who could vote is reckoned "
        "for the item. What was decided beside the agenda came as a surprise to someone."
    ): (
        "Varje part läser i dagordningen vilka punkter den behöver vara med på, och vilka som kunde rösta "
        "räknas fram för punkten. Det som beslutades vid sidan av dagordningen kom som en överraskning för "
        "någon."
    ),
    "the decision «{id}» belongs to no item of the agenda": (
        "beslutet «{id}» hör inte till någon punkt på dagordningen"
    ),
    "write item: with the agenda item at which it was taken": ("skriv item: med den punkt då det fattades"),
    "{forum} takes no decisions, and «{id}» is one": ("{forum} fattar inga beslut, och «{id}» är ett"),
    "what was agreed on stands in the notes, and what someone is to do under tasks": (
        "det man enades om står i anteckningarna, och det någon ska göra under tasks (åtgärder)"
    ),
    "a forum decides in the way that is its own, and some decide nothing": (
        "ett forum beslutar på sitt eget sätt, och en del beslutar ingenting"
    ),
    (
        "How a forum decides is a figure of its type: nothing at all, by agreement, by consensus, by votes, "
        "by delegation, within a frame. A decision taken in another way is one that the parties have not "
        "agreed to be bound by."
    ): (
        "Hur ett forum beslutar är ett villkor för dess typ: inte alls, i samsyn, i konsensus, genom "
        "röstning, på delegation, inom en ram. Ett beslut som fattats på annat sätt har parterna inte gått "
        "med på att bindas av."
    ),
    "{forum} does not decide by {mode}": ("{forum} beslutar inte genom {mode}"),
    "{words} ({key})": ("{words} ({key})"),
    "agreement": ("samsyn"),
    "delegation": ("delegation"),
    "decision within the frame": ("beslut inom ramen"),
    "staff": ("personal"),
    "elections": ("val"),
    "here it is {allowed}": ("här är det {allowed}"),
    "votes are counted where a forum decides by majority, and this is {mode}": (
        "röster räknas där ett forum beslutar med majoritet, och detta är {mode}"
    ),
    "note who was of another opinion under dissent": ("anteckna den som hade en annan mening under dissent"),
    "«{to}» is no function, person or forum that can decide": (
        "«{to}» är ingen funktion, person eller forum som kan besluta"
    ),
    "«{id}» was decided by delegation, and nothing says by which line of the order": (
        "«{id}» beslutades på delegation, men inget säger med stöd av vilken punkt"
    ),
    "write delegation: with the line, as PLAN#LINE": ("skriv delegation: med punkten, som PLAN#PUNKT"),
    "matters of {matters} are never decided by delegation": ("frågor om {matters} beslutas aldrig på delegation"),
    "{amount} kronor is more than the {limit} of the line «{line}»": (
        "{amount} kronor är mer än de {limit} som punkten «{line}» medger"
    ),
    "the delegation order was decided on {day}, after this decision": (
        "delegationsordningen beslutades {day}, efter det här beslutet"
    ),
    "nothing says which decision of the board the delegation order rests on": (
        "inget säger vilket beslut av styrelsen som delegationsordningen vilar på"
    ),
    "the functions are: {functions}": ("funktionerna är: {functions}"),
    "the line «{line}» gives the decision to «{to}», not to {forum}": (
        "punkten «{line}» ger beslutet till «{to}», inte till {forum}"
    ),
    "what is decided by delegation may be delegated, and rests on a line that says who decides": (
        "det som beslutas på delegation får delegeras, och vilar på en punkt som säger vem som beslutar"
    ),
    (
        "The board answers for what others decide in its place. So the delegation order says who may decide "
        "what, up to how much; and goals, scope, direction and quality are never delegated."
    ): (
        "Styrelsen svarar för det som andra beslutar i dess ställe. Därför säger delegationsordningen vem "
        "som får besluta vad, upp till vilket belopp; och mål, omfattning, inriktning och kvalitet delegeras "
        "aldrig."
    ),
    "«{key}» is no line of a delegation order": ("«{key}» är ingen punkt i en delegationsordning"),
    "the order has no line «{line}»": ("delegationsordningen har ingen punkt «{line}»"),
    "on that day it was: {names}": ("den dagen var det: {names}"),
    "the board decides them itself": ("dem beslutar styrelsen själv"),
    "the board decides it itself": ("det beslutar styrelsen själv"),
    "write decided: MEETING#DECISION": ("skriv decided: MÖTE#BESLUT"),
    "the decision of {day} was not reported to the board on {due}": (
        "beslutet {day} anmäldes inte vid sammanträdet {due}"
    ),
    "put an item from «{order}» on the next agenda of the board; then it stands as reported": (
        "ta upp en punkt från «{order}» på styrelsens nästa föredragningslista; då räknas det som anmält"
    ),
    "a decision by delegation is reported at the board's next meeting": (
        "ett delegationsbeslut anmäls vid styrelsens nästa sammanträde"
    ),
    (
        "The board must know what was decided in its name. An item that comes from the delegation order "
        "reports all that was decided by it since the last time."
    ): (
        "Styrelsen ska veta vad som beslutats i dess namn. En punkt som kommer från delegationsordningen "
        "anmäler allt som beslutats med stöd av den sedan sist."
    ),
    "where all agreed nobody was of another opinion": ("där alla var överens hade ingen en annan mening"),
    (
        "Where a forum decides by agreement, another opinion means that there is none. Where consensus is "
        "only sought it is noted and stops nothing, and on a board it is a reservation, by someone who had a "
        "vote."
    ): (
        "Där ett forum beslutar i samsyn betyder en annan mening att det inte är överens. Där konsensus bara "
        "eftersträvas antecknas den och hindrar inget, och i en styrelse är den en reservation, av någon som "
        "hade rösträtt."
    ),
    "«{id}» is said to be agreed on, and another opinion is noted": (
        "«{id}» sägs vara i samsyn, men en annan mening är antecknad"
    ),
    "what not all agree on is not decided here: note the opinions, and who takes the matter further": (
        "det som inte alla är överens om beslutas inte här: anteckna meningarna, och vem som tar frågan vidare"
    ),
    "{name} could not vote on «{item}», and so cannot make a reservation": (
        "{name} kunde inte rösta om «{item}» och kan därför inte reservera sig"
    ),
    "what a substitute or guest said can stand in the minutes, under the item": (
        "det som en ersättare eller gäst har sagt kan stå i protokollet, under punkten"
    ),
    "others than the parties are invited in consultation with the chair": (
        "andra än parterna bjuds in i samråd med ordföranden"
    ),
    "A forum may ask others to come when a matter calls for it. The chair is asked first, and the record says so.": (
        "Ett forum kan bjuda in andra när en fråga kräver det. Ordföranden tillfrågas först, och det framgår."
    ),
    "{name} is a guest, and nothing says that the chair agreed": (
        "{name} är inbjuden, men inget säger att ordföranden gått med på det"
    ),
    "write agreed_by: {chair}": ("skriv agreed_by: {chair}"),
    "{person} agreed to invite {name}, and does not chair the meeting": (
        "{person} har gått med på att bjuda in {name}, men leder inte mötet"
    ),
    "the chair is {chair}": ("ordförande är {chair}"),
    "the model is changed by consensus, and «{id}» was decided by {mode}": (
        "modellen ändras i konsensus, och «{id}» beslutades genom {mode}"
    ),
    "take it up again, until all agree: mode: consensus": ("ta upp frågan igen tills alla är överens: mode: consensus"),
    "the model is changed as the parties have agreed to change it": (
        "modellen ändras på det sätt som parterna har kommit överens om"
    ),
    (
        "A change of how the forums work rests on a decision. Where the parties have agreed on consensus in "
        "each forum, a decision that some did not share, or that another forum took, changes nothing."
    ): (
        "En ändring av hur forumen arbetar vilar på ett beslut. Där parterna har kommit överens om konsensus "
        "i varje forum ändrar ett beslut som inte alla stod bakom, eller som ett annat forum fattade, "
        "ingenting."
    ),
    "the model is changed by consensus, and someone was of another opinion on «{id}»": (
        "modellen ändras i konsensus, och någon hade en annan mening om «{id}»"
    ),
    "«{decided}» is no decision of a meeting": ("«{decided}» är inget beslut från ett möte"),
    "the change also holds for {forums}, which did not decide it": (
        "ändringen gäller också {forums}, som inte har beslutat den"
    ),
    "write forum: {forum}; each forum changes its own ways of working": (
        "skriv forum: {forum}; varje forum ändrar sina egna arbetsformer"
    ),
    "without consensus the model stays as it is": ("utan konsensus är modellen som den är"),
    "write MEETING#DECISION, or in words where it was agreed": ("skriv MÖTE#BESLUT, eller med ord var det bestämdes"),
    "what waits for a party's own decision does not hold yet": (
        "det som väntar på en parts eget beslut gäller inte ännu"
    ),
    (
        "A forum where parties agree cannot bind them: what needs a decision of a party's own is noted with "
        "the party and the day, and holds once all of them have decided."
    ): (
        "Ett forum där parter enas kan inte binda dem: det som kräver en parts eget beslut antecknas med "
        "part och dag, och gäller när alla har beslutat."
    ),
    "«{id}» waits for {parties} to decide for itself, and is said to hold": (
        "«{id}» väntar på eget beslut av {parties}, men sägs gälla"
    ),
    "write under own what the party decided and when, or state: open until it has": (
        "skriv under own vad parten beslutade och när, eller state: open tills den har gjort det"
    ),
    "«{id}» is said to hold, and {parties} declined": ("«{id}» sägs gälla, men {parties} har sagt nej"),
    "write state: dropped, or take it up again": ("skriv state: dropped, eller ta upp frågan igen"),
    "a decision is taken while enough members are there": (
        "ett beslut fattas när tillräckligt många ledamöter är närvarande"
    ),
    (
        "A board can decide when enough of its members are there, a serving substitute counted in: more than half, or "
        "what its own rules say. It is reckoned for each item, since members come late, leave, and step aside."
    ): (
        "En styrelse är beslutför när tillräckligt många ledamöter är närvarande, tjänstgörande ersättare inräknade: fler än "
        "hälften, eller så många som dess egen ordning säger. Det räknas för varje punkt, eftersom ledamöter kommer sent, går och anmäler jäv."
    ),
    "decisions are recorded, and not who was there": ("besluten är antecknade, men inte vilka som var med"),
    "write attendance: without it nobody can see that enough members were there": (
        "skriv attendance: utan den kan ingen se att tillräckligt många var närvarande"
    ),
    "{here} of {all} members were there for «{item}»; to decide: {quorum}": (
        "{here} av {all} ledamöter var med på «{item}»; för beslut krävs {quorum}"
    ),
    "mend the attendance (a substitute of the same principal counts), or take the matter up again": (
        "rätta närvaron (en ersättare för samma huvudman räknas), eller ta upp ärendet igen"
    ),
    "a matter of {matter} is outside the frame of {forum}, which can only propose it": (
        "frågor om {matter} ligger utanför ramen för {forum}, som bara kan lämna förslag"
    ),
    "write proposal_to: with the forum that decides it": ("skriv proposal_to: med det forum som beslutar"),
    "a matter of {matter} is decided by {keeper}, not by {forum}": (
        "frågor om {matter} beslutas av {keeper}, inte av {forum}"
    ),
    "write proposal_to: with the forum that decides it, where this is a proposal": (
        "skriv proposal_to: med det forum som beslutar, om detta är ett förslag"
    ),
    "what is kept for another body is decided there": ("det som är förbehållet ett annat organ beslutas där"),
    (
        "A board keeps goals, direction, plan, budget and money to itself; a steering group decides within "
        "the plan and budget it was given and proposes the rest. What is decided in the wrong place does not "
        "hold."
    ): (
        "En styrelse behåller mål, inriktning, plan, budget och medel; en styrgrupp beslutar inom den plan "
        "och budget den fått och lämnar förslag om resten. Det som beslutas på fel ställe gäller inte."
    ),
    "{name} cannot serve for {member}, who was there for all of it": (
        "{name} kan inte tjänstgöra för {member}, som var med hela tiden"
    ),
    "take away acts_for, or write where {member} left (left_item) or stepped aside (aside)": (
        "ta bort acts_for, eller skriv när {member} gick (left_item) eller anmälde jäv (aside)"
    ),
    "{name} holds no substitute's seat and cannot serve for {member}": (
        "{name} är inte utsedd ersättare och kan inte tjänstgöra för {member}"
    ),
    "{name} cannot serve for {member}: they are not of the same principal": (
        "{name} kan inte tjänstgöra för {member}: de företräder inte samma huvudman"
    ),
    "a substitute serves for an absent member of the same principal": (
        "en ersättare tjänstgör för en frånvarande ledamot från samma huvudman"
    ),
    (
        "A substitute may be there and speak whenever the forum meets, and has a vote only in the place of a "
        "member who is absent, has left or steps aside, and of the same principal. On a board nobody but an "
        "appointed substitute has it."
    ): (
        "En ersättare får alltid närvara och yttra sig, men har bara rösträtt i stället för en ledamot som "
        "är borta, har gått eller anmält jäv, och från samma huvudman. I en styrelse har ingen annan än en "
        "utsedd ersättare den rätten."
    ),
    "only an appointed substitute has a vote here": ("bara en utsedd ersättare har rösträtt här"),
    "a substitute for {party} serves": ("en ersättare för {party} tjänstgör"),
    "{cast} votes, and {could} could vote on «{item}»": ("{cast} röster, och {could} kunde rösta om «{item}»"),
    "neither chair nor vice chair could vote on «{item}», so nobody had a casting vote": (
        "varken ordförande eller vice ordförande kunde rösta om «{item}», så ingen hade utslagsröst"
    ),
    "the votes went against «{text}», so it was not decided": ("rösterna gick emot «{text}», så det beslutades inte"),
    "the votes are those of the people who could vote, and a tie is settled": (
        "rösterna är deras som kunde rösta, och lika röstetal har avgjorts"
    ),
    (
        "Each member has one vote, cast by the substitute where the member is away. More votes than that, or "
        "a tie that nobody settled, is no decision. The chair's vote settles a tie, but in elections and "
        "matters of staff a lot does."
    ): (
        "Varje ledamot har en röst, som ersättaren avger när ledamoten är borta. Fler röster än så, eller "
        "lika röstetal som inget avgjort, är inget beslut. Ordförandens röst är utslagsröst, men i val och "
        "personalärenden avgör lotten."
    ),
    "a casting vote settles equal votes, and these are {yes} to {no}": (
        "en utslagsröst avgör lika röstetal, och dessa är {yes} mot {no}"
    ),
    "those who could vote: {names}": ("de som kunde rösta: {names}"),
    "write what was decided, and count the votes for it under yes": (
        "skriv vad som beslutades, och räkna rösterna för det under yes"
    ),
    "in elections and matters of staff a lot settles equal votes, not the chair's casting vote": (
        "i val och personalärenden avgör lotten lika röstetal, inte ordförandens utslagsröst"
    ),
    "the votes are equal ({yes} to {no}), and nothing says what settled it": (
        "rösterna är lika många ({yes} mot {no}), och inget säger vad som avgjorde"
    ),
    "write lot: true": ("skriv lot: true"),
    "write casting: for, or casting: against, for the chair's casting vote": (
        "skriv casting: for eller casting: against för ordförandens utslagsröst"
    ),
    "{who} brings it; write state: in and link: when it has come": (
        "{who} tar fram det; skriv state: in och link: när det har kommit"
    ),
    # parts
    (
        "A decision is shown under its item, and who could vote on it is reckoned from seats and items. A wrong "
        "name puts it nowhere."
    ): (
        "Ett beslut visas under sin punkt, och vilka som kunde rösta räknas fram ur platser och punkter. Med fel "
        "namn hamnar det ingenstans."
    ),
    "decisions, tasks and attendance name items and seats that exist": (
        "beslut, åtgärder och närvaro nämner punkter och platser som finns"
    ),
    "«{item}» is no item of this agenda": "«{item}» är ingen punkt på den här dagordningen",
    "«{person}» has no seat in the forum «{forum}» that anyone can serve in": (
        "«{person}» har ingen plats i forumet «{forum}» som någon kan tjänstgöra på"
    ),
    "«{seat}» is no seat of the forum «{forum}»": "«{seat}» är ingen plats i forumet «{forum}»",
    # personnummer
    (
        "Records are copied to all who work together, and git keeps what was once written. A personnummer or "
        "samordningsnummer never belongs in them. Month, day and check digit tell it from organisation numbers, "
        "case numbers and telephone numbers."
    ): (
        "Poster kopieras till alla som samverkar, och git behåller det som en gång skrivits. Ett personnummer "
        "eller samordningsnummer hör aldrig hemma i dem. Månad, dag och kontrollsiffra skiljer det från "
        "organisationsnummer, diarienummer och telefonnummer."
    ),
    "no personnummer stands in a record": "inget personnummer står i en post",
    # principals
    (
        "What a group works out is to be carried by all principals, so each names somebody for it, where the "
        "model asks so. The principals are those of the collaboration. It holds from the stage whose questions "
        "ask for it until the group is dissolved."
    ): (
        "Det en grupp kommer fram till ska bäras av alla huvudmän, så var och en utser någon till den, där "
        "modellen kräver det. Huvudmännen är samverkans egna. Regeln gäller från det steg som frågar efter det "
        "tills gruppen upplöses."
    ),
    "add someone from there to group:, or agree on an exception until a day": (
        "lägg till någon därifrån under group:, eller kom överens om ett undantag till en viss dag"
    ),
    "each principal is in the work group": "varje huvudman är med i arbetsgruppen",
    "{party} is missing from the group; at least {least} from each principal is to be in it": (
        "{party} saknas i gruppen; minst {least} från varje huvudman ska vara med"
    ),
    # references
    (
        "Agendas, lists and calendars are put together by following references. One that leads nowhere makes a "
        "matter, a person or a decision disappear from them without anyone noticing."
    ): (
        "Dagordningar, listor och kalendrar sätts samman genom att hänvisningar följs. En som inte leder "
        "någonstans gör att en fråga, en person eller ett beslut försvinner ur dem utan att någon märker det."
    ),
    "a collaboration": "en samverkan",
    "a forum": "ett forum",
    "a meeting": "ett möte",
    "a party": "en part",
    "a person": "en person",
    "a plan": "en plan",
    "a record": "en post",
    "an annual wheel": "ett årshjul",
    "an insats": "en insats",
    "an issue": "en fråga",
    "an uppdrag": "ett uppdrag",
    "correct the id, or add it to {file}": "rätta id:t, eller lägg till det i {file}",
    "correct the id, or make the record first": "rätta id:t, eller skapa posten först",
    "what a record refers to exists": "det som en post hänvisar till finns",
    "«{id}» holds nothing called «{part}»": "i «{id}» finns inget som heter «{part}»",
    "«{target}» does not exist; {expected} is expected here": "«{target}» finns inte; här ska det stå {expected}",
    "«{target}» is {actual}; {expected} is expected here": "«{target}» är {actual}; här ska det stå {expected}",
    # reports
    (
        "The forum that gave the assignment follows it by its reports: how the work stands against the plan, and "
        "whether the time will hold. Reports are bound to meetings, and move with them, or to days."
    ): (
        "Forumet som gav uppdraget följer det genom rapporterna: hur arbetet ligger till mot planen, och om "
        "tiden håller. Rapporter är bundna till möten, och flyttar med dem, eller till dagar."
    ),
    "an assignment under way reports when it is to": "ett pågående uppdrag avrapporterar när det ska",
    "no report was given by {day}": "ingen rapport har lämnats; den skulle lämnas senast {day}",
    "no report was given to {meeting}": "ingen rapport lämnades till {meeting}",
    "note it: samverka uppdrag report {id} --text …": ("anteckna den: samverka uppdrag report {id} --text …"),
    # reports of efforts
    "note it: samverka insats report {id} --text …": ("anteckna den: samverka insats report {id} --text …"),
    # sections
    (
        "What is written under a heading is shown where its owner is shown, and to those who may see the owner. "
        "A section without an owner is kept and never published, so that nothing goes out by mistake."
    ): (
        "Det som står under en rubrik visas där dess ägare visas, och för dem som får se ägaren. Ett avsnitt "
        "utan ägare behålls men publiceras aldrig, så att inget går ut av misstag."
    ),
    "every section belongs to an agenda item or to a stage": (
        "varje avsnitt hör till en punkt på dagordningen eller till ett steg"
    ),
    "nobody owns the section «{heading}»: it is never published": (
        "avsnittet «{heading}» har ingen ägare: det publiceras aldrig"
    ),
    "the section «{heading}» is that of «{item}», which is not on the agenda": (
        "avsnittet «{heading}» hör till «{item}», som inte står på dagordningen"
    ),
    "write <!-- item: ID --> with the id of an agenda item below the heading, or give it exactly an item's title": (
        "skriv <!-- item: ID --> med en punkts id under rubriken, eller ge den exakt samma rubrik som en punkt"
    ),
    "write <!-- section: NAME --> below the heading, with the name that the stage asks for or one of your own": (
        "skriv <!-- section: NAMN --> under rubriken, med det namn som steget frågar efter eller ett eget"
    ),
    # stage_gate
    (
        "Each stage asks what must be agreed before the next begins: for whom, to reach what, who does it, until "
        "when. What is skipped there comes back as disagreement later. A question that rests on an assumption "
        "only warns."
    ): (
        "Varje steg frågar efter det man behöver enas om innan nästa börjar: för vem, för att nå vad, vem som "
        "gör det, till när. Det man hoppar över där kommer tillbaka som oenighet. En fråga som vilar på ett "
        "antagande varnar bara."
    ),
    "answer it in the section marked <!-- section: {name} -->": (
        "svara i avsnittet som är märkt <!-- section: {name} -->"
    ),
    "fill in the key «{name}»": "fyll i nyckeln «{name}»",
    "it has come past «{stage}», and this is unanswered: {question}": (
        "det har kommit förbi «{stage}», men detta är obesvarat: {question}"
    ),
    "name the decision in the move: decided: MEETING#DECISION": (
        "ange beslutet på raden under moves: decided: MÖTE#BESLUT"
    ),
    "note the report that was given, under reports:": "anteckna rapporten som lämnades, under reports:",
    "nothing has come past a stage whose questions are unanswered": (
        "inget har kommit förbi ett steg vars frågor är obesvarade"
    ),
    "write end:, or until_further: with the day of review": "skriv end:, eller until_further: med dagen för översyn",
    "write the milestones, each with who and due": "skriv delmålen, vart och ett med who och due",
    # stage_gate: the close
    "note the step at which it was proposed, before the close": ("notera steget då avslutet föreslogs, före avslutet"),
    # stage_known
    (
        "The stage of a matter is its last move. A stage that nobody knows, or one that was jumped over, makes "
        "lists and boards say something else than what was done. An assignment from a plan has the stages that "
        "its plan has passed."
    ): (
        "Ett ärende står på det steg som det senast kom till. Ett steg som ingen känner till, eller som hoppats "
        "över, gör att listor och tavlor säger något annat än det som gjorts. Ett uppdrag ur en plan har de steg "
        "som planen har passerat."
    ),
    "a matter passes the stages of its path, in order": "ett ärende går genom stegen på sin väg, i ordning",
    "add the move to «{skipped}» with its day, or go back to it": (
        "lägg till raden för «{skipped}» med sin dag, eller gå tillbaka dit"
    ),
    "from «{before}» one does not come to «{stage}», but to {next}": (
        "från «{before}» kommer man inte till «{stage}», utan till {next}"
    ),
    "moves stand in the order they were made": "raderna under moves står i den ordning stegen togs",
    "the move is of {day}, and the one before it of {before}": "steget togs {day}, men steget före togs {before}",
    "the move is of {day}, which has not come": "steget är daterat {day}, som inte har kommit än",
    "the stage «{stage}» was passed over": "steget «{stage}» hoppades över",
    "there is no stage «{stage}»; the stages are {known}": "det finns inget steg «{stage}»; stegen är {known}",
    "«{before}» is the end, and «{stage}» comes after it": "«{before}» är slutet, men «{stage}» kommer efter det",
    "«{stage}» comes before «{skipped}» was passed": "«{stage}» kommer innan «{skipped}» är passerat",
    # stage_known: passed over
    "the step is proposed, and a cluster can have no such forum: add the move, or agree on an exception": (
        "steget är ett förslag, och ett kluster kan sakna ett sådant forum: lägg till steget, eller kom överens "
        "om ett undantag"
    ),
    # steering
    "the effort has been granted money and has no steering group": (
        "insatsen har beviljats medel men har ingen styrgrupp"
    ),
    "name it: steering: FORUM; an existing group, or that of another effort, can be it": (
        "ange den: steering: FORUM; det kan vara en befintlig grupp eller en annan insats styrgrupp"
    ),
    "{forum} takes steps of its own on the way of an effort, and is here its steering group": (
        "{forum} har egna steg på insatsens väg, och är här dess styrgrupp"
    ),
    "appoint a group that carries the effort out, and reports to the others": (
        "utse en grupp som genomför insatsen och rapporterar till de andra"
    ),
    "{forum} ended on {day}, and the effort goes on": ("{forum} upphörde {day}, men insatsen pågår"),
    "an effort that gets money has a steering group": ("en insats som får medel har en styrgrupp"),
    (
        "The steering group sees that the money does what was decided, and tells the local group and the board. "
        "One group can serve several efforts, and an existing group can be it. From the decision on money to the "
        "start a lack warns, after that it is an error."
    ): (
        "Styrgruppen ser till att medlen gör det som beslutats, och berättar det för den lokala gruppen och "
        "styrelsen. En grupp kan ha hand om flera insatser, och en befintlig grupp kan vara den. Från beslutet "
        "om medel till starten ger en brist en varning, därefter är den ett fel."
    ),
    "name the group that took over": ("ange den grupp som tog över"),
    # steering_group
    "{owner} answers for the effort and does not call {forum}": (
        "{owner} ansvarar för insatsen men sammankallar inte {forum}"
    ),
    "write who calls it under conveners: there; later the group elects its own convener": (
        "skriv vem som sammankallar under conveners: där; sedan väljer gruppen själv sin sammankallande"
    ),
    "the steering group of an effort has key persons from those who carry it, and is called by the responsible one": (
        "insatsens styrgrupp har nyckelpersoner från dem som bär insatsen, och ansvarig huvudman sammankallar"
    ),
    (
        "The group is made up of key persons from the bodies that carry the effort, called together by the one "
        "that answers for it. Before the start, and where only time has emptied a seat, a lack warns."
    ): (
        "Gruppen består av nyckelpersoner från dem som bär insatsen, och den som ansvarar för insatsen kallar "
        "samman den. Före starten, och när en plats blivit tom bara för att tiden gått, ger en brist en varning."
    ),
    "{party} carries the effort and is not in {forum}": ("{party} är med i insatsen men inte i {forum}"),
    "give it a seat there, or take it out of parties:": ("ge den en plats där, eller ta bort den ur parties:"),
    # step_forum
    "«{stage}» is a step of {type}; here it is taken by {forum}": (
        "«{stage}» är ett steg som {type} tar; här har {forum} tagit det"
    ),
    "name the meeting or the decision where they took it, or take the step back": (
        "ange det möte eller beslut där de tog det, eller ta tillbaka steget"
    ),
    "each step of an effort is taken by the forum that the path names for it": (
        "varje steg för en insats tas av det forum som vägen anger"
    ),
    (
        "Those who rank are not those who assess, and those who assess are not those who decide on money. A step "
        "in another forum's name leaves the matter undecided where it should have been decided. A step that "
        "rests on an assumption only warns."
    ): (
        "De som rangordnar är inte de som bedömer, och de som bedömer är inte de som beslutar om medel. Ett steg "
        "i ett annat forums namn lämnar ärendet oavgjort där det skulle ha avgjorts. Ett steg som vilar på ett "
        "antagande ger bara en varning."
    ),
    # turned_down
    "it goes no further, and nobody is told why": ("den går inte vidare, och ingen får veta varför"),
    "write reason: in the move, in a sentence that can be sent to those behind it, or answer:": (
        "skriv reason: i steget, som en mening som går att skicka till dem som står bakom, eller answer:"
    ),
    "an idea or application that goes no further ends with a reason or an answer": (
        "en idé eller ansökan som inte går vidare avslutas med ett skäl eller ett svar"
    ),
    (
        "Those behind an idea have put work into it. A sentence on why it was rejected or withdrawn is what they "
        "are answered with, and what the next one with the same idea reads."
    ): (
        "De som står bakom en idé har lagt ner arbete på den. En mening om varför den avslogs eller återtogs är "
        "svaret till dem, och det som nästa person med samma idé får läsa."
    ),
    # wheel
    "Agendas are put together from the wheel, and from it the parties see in good time which matters concern them.": (
        "Dagordningar sätts samman ur årshjulet, och i det ser parterna i god tid vilka frågor som berör dem."
    ),
    "a forum that is to have an annual wheel has one for this year": (
        "ett forum som ska ha ett årshjul har ett för i år"
    ),
    "write one in wheels/{year}-{forum}.md, with kind: wheel and year: {year}": (
        "skriv ett i wheels/{year}-{forum}.md, med kind: wheel och year: {year}"
    ),
    "the forum has no annual wheel for {year}": "forumet har inget årshjul för {year}",
    "an agenda holds no issue that is not taken up there": (
        "på en dagordning står ingen fråga som inte ska tas upp där"
    ),
    "An issue can be declined, withdrawn or put off after the agenda was made. A command never takes an item away "
    "from an agenda that people have worked on, so the item has to be taken away by hand before it goes out.": (
        "En fråga kan bli ej upptagen, återtagen eller framflyttad efter att dagordningen gjordes. Ett kommando tar "
        "aldrig bort en punkt från en dagordning som någon har arbetat med, så punkten får tas bort för hand innan "
        "dagordningen skickas."
    ),
    "«{title}» stands on this agenda, and is no longer to be taken up here": (
        "«{title}» står på den här dagordningen, men ska inte längre tas upp här"
    ),
    "take the item away; samverka issue show {issue} tells its way": (
        "ta bort punkten; samverka issue show {issue} visar frågans väg"
    ),
    "nobody has said what became of «{title}» in {year}": "ingen har sagt vad det blev av «{title}» {year}",
    "samverka wheel done {item}, or wheel drop {item} --reason …, or wheel move {item} --to {month}": (
        "samverka wheel done {item}, eller wheel drop {item} --reason …, eller wheel move {item} --to {month}"
    ),
    "when the year is over, every item of its wheel has an outcome": (
        "när året är slut har varje punkt i årshjulet ett utfall"
    ),
    (
        "To follow the work up by the wheel means that one can say of each item where it was handled, or why it "
        "was not. An item on the agenda of a held meeting was handled; any other is done, moved, or dropped with "
        "a reason. The year just gone is asked about."
    ): (
        "Att följa upp arbetet efter årshjulet är att kunna säga om varje punkt var den behandlades, eller varför "
        "den inte gjorde det. En punkt på dagordningen för ett hållet möte är behandlad; varje annan är klar, "
        "flyttad eller struken med ett skäl. Regeln frågar om året som just har gått."
    ),
    "the spring of {year}": "våren {year}",
    "the autumn of {year}": "hösten {year}",
    "what not all agree on is not decided here: lift it to {forum}": (
        "det som inte alla är överens om beslutas inte här: lyft det till {forum}"
    ),
    "{name} is of {party}, as the chair is on {day}": "{name} hör till {party}, liksom ordföranden {day}",
    "the vice chair comes from another principal: change vice_chair: when the chair goes on": (
        "vice ordföranden kommer från en annan huvudman: ändra vice_chair: när ordförandeskapet går vidare"
    ),
    "the vice chair is of another principal than the chair, where that is agreed on": (
        "vice ordföranden hör till en annan huvudman än ordföranden, där man har kommit överens om det"
    ),
    (
        "Where the principals share the chair between them, the vice chair belongs to the one that does not hold it. When the "
        "chair goes round, so does the vice chair, and that is easily forgotten."
    ): (
        "Där huvudmännen delar på ordförandeskapet hör vice ordföranden till den som inte har det. När ordförandeskapet går "
        "vidare gör vice ordförandeskapet det också, och det glöms lätt."
    ),
    "seats for members from {party} on {day}: {held}; there are to be {number}": (
        "platser för ledamöter från {party} den {day}: {held}; det ska vara {number}"
    ),
    "each party has as many members as was agreed on, where they differ": (
        "varje part har så många ledamöter som man har kommit överens om, där antalen skiljer sig"
    ),
    (
        "Where the parties have agreed on how many seats each is to have, one too many or too few changes the weight between "
        "them. A vacant seat stands in the forum without a person, so that it is seen."
    ): (
        "Där parterna har kommit överens om hur många platser var och en har, ändrar en plats för mycket eller för lite vikten "
        "mellan dem. En vakant plats står kvar i forumet utan person, så att den syns."
    ),
    "the collaboration is to have the function «{id}», and has none": "samverkan ska ha funktionen «{id}», och har ingen",
    "write it under functions: with id: {id}, title and holders": "skriv den under functions: med id: {id}, title och holders",
    "nobody is «{title}» on {day}": "ingen är «{title}» den {day}",
    "write who under holders:, or the party it is bought from": "skriv vem under holders:, eller parten som den köps av",
    "the functions that were agreed on are there, and someone holds them": (
        "funktionerna som man har kommit överens om finns, och någon har dem"
    ),
    (
        "A co-ordinator or an office holds the work together between the meetings. While nobody does, what it was to do is "
        "left undone, and it is seen only when the meetings suffer."
    ): (
        "En samordnare eller ett kansli håller ihop arbetet mellan mötena. När ingen gör det blir det ogjort, och det märks först "
        "när mötena blir lidande."
    ),
    # a model is whole
    "a model has all that it needs, in Swedish and English": (
        "en modell har allt som den behöver, på svenska och engelska"
    ),
    (
        "A question without words cannot be answered, and a forum type without an agenda begins each meeting with "
        "an empty page. The other half of the readers meets what stands in one language only."
    ): (
        "En fråga utan ord kan inte besvaras, och en forumtyp utan dagordning börjar varje möte med ett tomt "
        "papper. Det som bara står på ett språk når bara en del av läsarna."
    ),
    # clauses, exceptions and changes
    "the model «{model}» has no clause «{id}»": "modellen «{model}» har ingen bestämmelse «{id}»",
    "clauses stand in the model's clauses.yml: samverka explain {id} looks through all models": (
        "bestämmelserna står i modellens clauses.yml: samverka explain {id} letar i alla modeller"
    ),
    "a clause that is cited exists": "en bestämmelse som det hänvisas till finns",
    (
        "Who reads an annual wheel or a finding is to be able to look up what it rests on. A clause that no "
        "document of the "
        "model has leads them nowhere. The same holds for what a model of one's own cites."
    ): (
        "Den som läser årshjulet eller ett påpekande ska kunna slå upp vad det vilar på. En bestämmelse som "
        "inget av modellens "
        "dokument har leder ingenstans. Detsamma gäller det som en egen modell hänvisar till."
    ),
    "the exception from {rule} ended on {day}": "undantaget från {rule} gällde till och med {day}",
    "take it away; or agree on it anew, with another day in until:": (
        "ta bort det, eller kom överens på nytt och skriv en ny dag i until:"
    ),
    "{rule} finds nothing here: the exception is not needed": "{rule} påpekar inget här: undantaget behövs inte",
    "take it away": "ta bort det",
    "«{who}» is no person and no decision": "«{who}» är ingen person och inget beslut",
    "write a person's id, or MEETING#DECISION": "skriv en persons id, eller MÖTE#BESLUT",
    "an exception is one that something needs": "ett undantag är ett som behövs",
    (
        "An exception that nothing needs any more hides the next fault of the same sort. It is taken away when "
        "what it was "
        "agreed for has been put right, and when its day has passed."
    ): (
        "Ett undantag som inte längre behövs döljer nästa fel av samma slag. Det tas bort när det som det gällde "
        "har rättats, och "
        "när dess dag har passerat."
    ),
    "someone has agreed to an exception: a person, or a meeting by its decision": (
        "någon har gått med på ett undantag: en person, eller ett möte genom sitt beslut"
    ),
    (
        "Not to follow what the parties have agreed on is something that someone answers for. Who reads the "
        "record is to be "
        "able to ask them."
    ): (
        "Att inte följa det som parterna har kommit överens om är något som någon svarar för. Den som läser "
        "posten ska veta vem "
        "man kan fråga."
    ),
    "«{forum}» is a forum of another collaboration: nothing changes there": (
        "«{forum}» är ett forum i en annan samverkan: där ändras inget"
    ),
    "«{forum}» is of the type «{type}», and {figure} is of another: nothing changes there": (
        "«{forum}» är av typen «{type}», och {figure} hör till en annan: där ändras inget"
    ),
    "write figure: {type}.{name}": "skriv figure: {type}.{name}",
    "«{decided}» is a decision of another collaboration": "«{decided}» är ett beslut i en annan samverkan",
    "a collaboration changes its figures by a decision of a forum of its own": (
        "en samverkan ändrar sina villkor genom ett beslut i ett eget forum"
    ),
    "«{meeting}» is a meeting and no decision": "«{meeting}» är ett möte och inget beslut",
    "write {meeting}#DECISION": "skriv {meeting}#BESLUT",
    "the change holds from {from_}, before it was decided on {day}": (
        "ändringen gäller från {from_}, innan den beslutades {day}"
    ),
    "write from: {day} or later: what was done before is judged by what held then": (
        "skriv from: {day} eller senare: det som gjordes dessförinnan bedöms efter det som gällde då"
    ),
    "a figure is changed by a decision of the collaboration's own, from its day or later": (
        "ett villkor ändras genom ett eget beslut, från beslutets dag eller senare"
    ),
    (
        "A changed figure decides who was in time and who was not. It rests on a decision that those who follow "
        "it have "
        "taken, and it judges nothing that was done before that day."
    ): (
        "Ett ändrat villkor avgör vem som var i tid. Det vilar på ett beslut av dem som ska följa det, och säger "
        "inget om det som "
        "gjordes före den dagen."
    ),
    # SV321–SV334 forums, seats, roles
    "{parties} convene it together; here stands {here}": "{parties} är sammankallande tillsammans; här står {here}",
    "write conveners: [{ids}]": "skriv conveners: [{ids}]",
    "no party convenes the forum; {count} is to": "forumet har ingen sammankallande part; det ska vara {count}",
    "parties that convene it: {found}; there are to be {count}": (
        "sammankallande parter: {found}; det ska vara {count}"
    ),
    "name them in conveners:": "ange dem i conveners:",
    "those convene a forum who are to convene it": "ett forum har de sammankallande som det ska ha",
    (
        "The convener answers for the meetings being planned, led and followed up. One party may do so, or "
        "several together: then each of them knows that it is not somebody else's duty."
    ): (
        "Den som är sammankallande svarar för att mötena planeras, leds och följs upp. Det kan vara en part eller"
        " flera tillsammans: då vet var och en att det inte är någon annans sak."
    ),
    "the forum has no chair": "forumet har ingen ordförande",
    "write who in chair:": "skriv vem i chair:",
    "{name} chairs the forum without being a member of it on {day}": (
        "{name} är ordförande utan att vara ledamot den {day}"
    ),
    "those who sit there choose the chair among themselves": "de som sitter där väljer ordförande inom sig",
    "{name} chairs the forum and is of {party}; the chair comes from {conveners}": (
        "{name} är ordförande och kommer från {party}; ordföranden ska komma från {conveners}"
    ),
    "{name} chairs the forum and is {function}; the chair is {wanted}": (
        "{name} är ordförande och är {function}; ordföranden ska vara {wanted}"
    ),
    "{name} leads the forum; {who} is to, as {function}": "{name} leder forumet; det ska {who} göra, som {function}",
    "a forum has the chair that it is to have": "ett forum har den ordförande det ska ha",
    (
        "The chair prepares the meetings, takes issues up or not, and agrees to what comes late. Who it is "
        "follows from the model: someone of the party that convenes, someone whom the members choose among "
        "themselves, or the holder of a function."
    ): (
        "Ordföranden bereder mötena, tar upp frågor eller låter bli, och godtar det som kommer sent. Vem det är "
        "följer av modellen: någon från den part som sammankallar, någon som ledamöterna väljer inom sig, eller "
        "den som har en viss funktion."
    ),
    "the forum has no vice chair": "forumet har ingen vice ordförande",
    "write who in vice_chair:": "skriv vem i vice_chair:",
    "{name} is both chair and vice chair": "{name} är både ordförande och vice ordförande",
    "{name} is vice chair without being a member on {day}": (
        "{name} är vice ordförande utan att vara ledamot den {day}"
    ),
    "those who sit there choose the vice chair among themselves": "de som sitter där väljer vice ordförande inom sig",
    "the group has met and has chosen nobody to convene it": (
        "gruppen har träffats och har inte valt någon sammankallande"
    ),
    "write who in convener_person:; the first meeting was called by the party that convenes": (
        "skriv vem i convener_person:; till det första mötet kallade den ansvariga parten"
    ),
    "{name} convenes the group without sitting in it on {day}": (
        "{name} är sammankallande utan att sitta i gruppen den {day}"
    ),
    "a vice chair and a convening person who are to be chosen are chosen, among those who sit there": (
        "vice ordförande och sammankallande är valda där de ska väljas, bland dem som sitter där"
    ),
    (
        "When the chair is away the vice chair leads the meeting, and is chosen together with the chair for the "
        "term. A group that chooses its own convener is called by the responsible party the first time, and by "
        "the one it chose from then on."
    ): (
        "När ordföranden är borta leder vice ordföranden mötet, och väljs tillsammans med ordföranden för "
        "mandatperioden. En grupp som själv väljer sammankallande kallas av den ansvariga parten första gången, "
        "och därefter av den som gruppen har valt."
    ),
    "the chair is to go round, and no rota says how": (
        "ordförandeskapet ska gå runt, och inget rullande schema säger hur"
    ),
    "write rota: with start, months and order": "skriv rota: med start, months och order",
    "the rota names nobody, or a turn of no months": "det rullande schemat nämner ingen, eller perioder utan längd",
    "a turn is {here} months here, and {there} by the model": (
        "en period är {here} månader här, och {there} enligt modellen"
    ),
    "change the figure by a decision: changes: in collaboration.md": (
        "ändra villkoret genom ett beslut: changes: i collaboration.md"
    ),
    "nobody has the turn before {day}, when the rota begins": (
        "ingen är ordförande före den {day}, då det rullande schemat börjar"
    ),
    "{name} has the turn from {day}, and no longer sits in the forum then": (
        "{name} är ordförande från den {day} och sitter inte kvar i forumet då"
    ),
    "the swap on {day} lies in no turn: the rota begins {start}": (
        "bytet den {day} ligger inte i någon period: schemat börjar {start}"
    ),
    "two have swapped themselves into the turn that begins {day}": "två har bytt till sig perioden som börjar {day}",
    "one turn is taken by one person": "en period har en ordförande",
    "{name} takes a turn and is not in the rota": "{name} tar en period och står inte i det rullande schemat",
    "{name} is of none of the parties that convene": "{name} kommer inte från någon av de sammankallande parterna",
    "{party} convenes, and nobody from there is in the rota": (
        "{party} är sammankallande, och ingen därifrån står i det rullande schemat"
    ),
    "a chair that goes round has a rota without gaps": "ett ordförandeskap som går runt har ett schema utan luckor",
    (
        "Turns are anchored to dates, so that a cancelled or an extra meeting shifts nobody. Two can swap; a "
        "meeting can name its own chair. What must not happen is that nobody knows who prepares the next meeting."
    ): (
        "Perioderna är fästa vid datum, så att ett inställt eller extra möte inte flyttar någon. Två kan byta; "
        "ett möte kan ha sin egen ordförande. Det som inte får hända är att ingen vet vem som bereder nästa möte."
    ),
    "{wanted} issues the summons; here stands {here}": "{wanted} utfärdar kallelsen; här står {here}",
    "write summons_by: {id}": "skriv summons_by: {id}",
    "the summons is issued by the body that is to issue it": "kallelsen utfärdas av det organ som ska utfärda den",
    (
        "Where one body calls another together, whoever sends the summons acts for it, and members know whom to answer."
    ): (
        "Där ett organ kallar ett annat handlar den som skickar kallelsen för det organet, och ledamöterna vet "
        "vem de ska svara."
    ),
    "{party} has more than {count} ordinary representatives on {day}": (
        "{party} har mer än {count} ordinarie representant den {day}"
    ),
    "write to: on the one who leaves, or role: substitute or co-opted": (
        "skriv to: på den som slutar, eller role: substitute eller co-opted"
    ),
    "{name} represents {party} and has no mandate to decide": (
        "{name} företräder {party} och har inte mandat att besluta"
    ),
    "write mandate: true when the party has given it": "skriv mandate: true när parten har gett det",
    "each party has one representative, who may decide for it": (
        "varje part har en representant, som får besluta för den"
    ),
    (
        "Those round the table agree on something only if each of them may speak for their party. Two who both "
        "speak for it leave the others guessing, and so does one who must ask at home first. More people can take"
        " part in single items: they are guests, or co-opted."
    ): (
        "De som sitter runt bordet kan komma överens bara om var och en får tala för sin part. Två som båda talar"
        " för den lämnar de andra i ovisshet, och det gör också den som måste fråga hemma först. Fler kan vara "
        "med på enskilda punkter: som inbjudna eller adjungerade."
    ),
    "nobody sits in the forum yet; write person: in its seats": (
        "ingen sitter i forumet ännu; skriv person: på platserna"
    ),
    "{party} has {found} of {count} seats here": "{party} har {found} av {count} platser här",
    "add the party to seats:, or agree on an exception until a day": (
        "lägg till parten i seats:, eller kom överens om ett undantag till ett visst datum"
    ),
    "samverka seat change {forum} --seat {seat} --in PERSON --from DATE": (
        "samverka seat change {forum} --seat {seat} --in PERSON --from DATUM"
    ),
    "the seat of {party} is vacant": "platsen för {party} är vakant",
    "every party that is to take part has a seat with somebody in it": (
        "varje part som ska delta har en plats som någon sitter på"
    ),
    (
        "What a forum agrees on binds those who were there. A party without a seat gets no agenda and gives no "
        "answer; one seat for several parties leaves all but one of them outside. A vacant seat warns until "
        "somebody holds it, or until an agreed exception."
    ): (
        "Det ett forum enas om binder dem som var med. En part utan plats får ingen dagordning och ger inget "
        "svar; en plats för flera parter lämnar alla utom en utanför. En vakant plats ger en varning tills någon "
        "har den, eller tills ett undantag har överenskommits."
    ),
    "{party} has a substitute here and no member to stand in for": (
        "{party} har en ersättare här och ingen ledamot att ersätta"
    ),
    "{party} has {found} substitutes here; it is to have {count}": (
        "{party} har {found} ersättare här; det ska vara {count}"
    ),
    "each party has its substitutes, for a member of the same principal": (
        "varje part har sina ersättare, för en ledamot med samma huvudman"
    ),
    (
        "A substitute may be there and speak, and decides only when the member of the same principal is away. "
        "Where there are as many substitutes as members, no party loses its voice because somebody is ill."
    ): (
        "En ersättare får närvara och yttra sig, och beslutar bara när ledamoten för samma huvudman är borta. Med"
        " lika många ersättare som ledamöter förlorar ingen part sin röst för att någon är sjuk."
    ),
    "an elected representative": "en förtroendevald",
    "an official": "en tjänsteperson",
    "{party} appoints {wanted}; the seat does not say which it is": (
        "{party} utser {wanted}; platsen säger inte vilket det är"
    ),
    "{party} appoints {wanted}; here stands {here}": "{party} utser {wanted}; här står {here}",
    "write appointed: {word}": "skriv appointed: {word}",
    "a party sends an elected representative or an official, as it is to": (
        "en part utser en förtroendevald eller en tjänsteperson, så som den ska"
    ),
    (
        "Municipalities and regions send people whom voters have elected, state authorities people whom they "
        "employ. It decides when terms end, and who answers to whom for what was decided."
    ): (
        "Kommuner och regioner utser dem som väljarna har valt, statliga myndigheter dem de har anställt. Det "
        "avgör när mandat löper ut, och vem som svarar inför vem för det som beslutats."
    ),
    "{name} is to be a member of the forum and is not": "{name} ska vara ledamot i forumet och är det inte",
    "add a seat": "lägg till en plats",
    "{name} is a member here; the forum is made up of {names}": "{name} är ledamot här; forumet består av {names}",
    "write role: co-opted, or to: with the last day": "skriv role: co-opted, eller to: med sista dagen",
    "a forum that is made up of certain roles consists of those who hold them": (
        "ett forum som består av vissa roller består av dem som har rollerna"
    ),
    (
        "A committee acts for the body it belongs to because of who sits there: that body's chair and vice chair,"
        " and the director. When one of them changes, the committee changes with it."
    ): (
        "Ett utskott handlar för det organ det hör till i kraft av vilka som sitter där: organets ordförande och "
        "vice ordförande, och chefen. När en av dem byts ut byts utskottet också."
    ),
    "the term ends {to}, before it begins {day}": "mandatet slutar {to}, innan det börjar {day}",
    "{name} sits without a term; it is {years} years at most": "{name} sitter utan mandattid; den är högst {years} år",
    "write from: and to:": "skriv from: och to:",
    "{name} has a term longer than {years} years": "{name} har ett mandat längre än {years} år",
    "the last day would be before {day}": "sista dagen vore före den {day}",
    "the term of {name} for {party} ended {day}, and nobody has followed": (
        "mandatet för {name} från {party} gick ut {day}, och ingen har tagit vid"
    ),
    "samverka seat change {forum} --out {old} --in PERSON --from DATE, or --vacant": (
        "samverka seat change {forum} --out {old} --in PERSON --from DATUM, eller --vacant"
    ),
    "terms have an order and a length, and somebody follows": "mandat har en ordning och en längd, och någon tar vid",
    (
        "Seats are held for a time, so that old notes show who sat there then, and so that everyone sees in good "
        "time which seats are to be filled. That a term has ended is the calendar's doing and only warns."
    ): (
        "En plats innehas en tid, så att gamla anteckningar visar vilka som satt där då, och så att alla i god "
        "tid ser vilka platser som ska fyllas. Att ett mandat har gått ut är kalenderns verk och ger bara en "
        "varning."
    ),
    "{name} holds two seats here at the same time": "{name} har två platser här samtidigt",
    "write to: on one of them, or role: co-opted": "skriv to: på en av dem, eller role: co-opted",
    "nobody holds two seats in a forum at the same time": "ingen har två platser i ett forum samtidigt",
    (
        "Two seats would be two voices in one person, or a substitute who stands in for themselves. A secretary "
        "or a guest who is also a member has a co-opted seat beside the ordinary one."
    ): (
        "Två platser vore två röster hos en person, eller en ersättare som ersätter sig själv. En sekreterare "
        "eller inbjuden som också är ledamot har en adjungerad plats vid sidan av den ordinarie."
    ),
    "{name} is of {party}, and holds the seat of {seat}": "{name} kommer från {party} och har platsen för {seat}",
    "correct the seat, or party: in people.yml": "rätta platsen, eller party: i people.yml",
    "whoever holds a party's seat is of that party": "den som har en parts plats kommer från den parten",
    (
        "A seat is a party's, and whoever sits in it speaks for that party. It warns only, where the model does "
        "not say how each party is represented."
    ): (
        "En plats är en parts, och den som sitter på den talar för parten. Där modellen inte säger hur varje part"
        " företräds blir det bara en varning."
    ),
    "those who took over from {party} lead back to itself": (
        "de som tog över efter {party} leder tillbaka till parten själv"
    ),
    "{party} has a successor and no last day": "{party} har en efterträdare och ingen sista dag",
    "write valid_to:": "skriv valid_to:",
    "{party} was there until {ended}; this is about {day}": "{party} fanns till och med {ended}; det här gäller {day}",
    "write {id}: {name} took over": "skriv {id}: {name} tog över",
    "write to: with the last day; nobody took over, by replaced_by: in parties.yml": (
        "skriv to: med sista dagen; ingen har tagit över, enligt replaced_by: i parties.yml"
    ),
    "what is to come names parties that are there": "det som ska hända nämner parter som finns",
    (
        "Parties merge and end, with a last day. Old records keep the old name. A seat, an item or a summons from"
        " after that day would go to nobody."
    ): (
        "Parter går ihop och upphör, med en sista dag. Gamla poster behåller det gamla namnet. En plats, en punkt"
        " eller en kallelse efter den dagen skulle inte gå till någon."
    ),
    "an agenda that went out has what is to be on every agenda": (
        "en dagordning som har skickats har det som ska stå på varje dagordning"
    ),
    (
        "A plan that is looked at once a year is forgotten in between: the follow-up of it should be an item at "
        "each meeting. agenda new puts it there; what a person took away is asked about once the agenda has gone "
        "out."
    ): (
        "En plan som man ser på en gång om året glöms däremellan: uppföljningen av den bör vara en punkt vid "
        "varje möte. agenda new lägger dit den; det som någon har tagit bort frågas det om när dagordningen har "
        "skickats."
    ),
    "the agenda that went out lacks «{title}»": "dagordningen som skickades saknar «{title}»",
    "it belongs on every agenda: an item with from: model#{id}": (
        "den hör hemma på varje dagordning: en punkt med from: model#{id}"
    ),
    "the statement of {party} was to be in by {day}": "yttrandet från {party} skulle vara inne {day}",
    "note it: answered: and the day; or ask again, with a new due:": (
        "anteckna det: answered: och dagen; eller fråga igen, med ett nytt due:"
    ),
    "a statement that was asked of a party has come by its day": (
        "ett yttrande som begärts av en part har kommit till sin dag"
    ),
    (
        "The owners give the board the statements and the information that it needs; without a day and a reminder "
        "a question stays where it was sent."
    ): (
        "Ägarna lämnar de yttranden och upplysningar som styrelsen behöver; utan en dag och en påminnelse blir en "
        "begäran liggande där den hamnade."
    ),
    "those who are to be at a yearly meeting were there": "de som ska vara med vid ett årligt möte var där",
    (
        "A consultation between owners and association is one only if both are there: the agreement names who. "
        "Where nobody is noted as present nothing is said."
    ): (
        "Ett samråd mellan ägare och förbund är ett samråd bara om båda är där: överenskommelsen säger vilka. Är "
        "ingen antecknad som närvarande sägs ingenting."
    ),
    "{person} was to be at the meeting, and is not among those noted": (
        "{person} skulle vara med vid mötet, och finns inte bland de antecknade"
    ),
    "a line in attendance: who was there; or an exception with its reason": (
        "en rad i attendance: vem som var där; eller ett undantag med sitt skäl"
    ),
    "a yearly meeting that nobody has called is called by the one who then is to": (
        "ett årligt möte som ingen har kallat till kallas av den som då ska göra det"
    ),
    (
        "Either side can take the initiative, so that each can believe the other does. From a day on it is said "
        "who calls."
    ): (
        "Vem som helst av dem kan ta initiativet, så att var och en kan tro att den andra gör det. Från en viss "
        "dag är det sagt vem som kallar."
    ),
    "«{what}» of {year} is not called on {day}: {caller} is to call it": (
        "«{what}» {year} har ingen kallat till {day}: {caller} ska kalla"
    ),
    "what is to be done every year is done by its day": "det som ska göras varje år är gjort till sin dag",
    (
        "The agreement gives the year an order: accounts, consultation, plan, budget, follow-up. What it asks is "
        "a duty of the model; it is done when its meeting was held, its plan decided, or a line of the records "
        "says so. This year is asked about, and the one before where there are records of it."
    ): (
        "Överenskommelsen ger året en ordning: bokslut, samråd, plan, budget, uppföljning. Det den begär är en "
        "uppgift i modellen; den är gjord när mötet är hållet, planen beslutad, eller en rad i posterna säger "
        "det. Regeln frågar om det här året, och om året före när det finns poster från det."
    ),
    "«{what}» was to be done by {day}, and nothing says that it was": (
        "«{what}» skulle vara gjort {day}, och ingenting säger att det är det"
    ),
    "«{what}» was to be done by {day}, and was done on {done}": "«{what}» skulle vara gjort {day}, och gjordes {done}",
    "«{what}» should come from {first} to {last}, and is on {day}": (
        "«{what}» bör ligga mellan {first} och {last}, och ligger {day}"
    ),
    "«{what}» ({day}) comes after «{before}», which was done on {done}": (
        "«{what}» ({day}) kommer efter «{before}», som gjordes {done}"
    ),
    "«{what}» ({day}) comes after «{before}», and nothing says that this was done": (
        "«{what}» ({day}) kommer efter «{before}», och ingenting säger att det är gjort"
    ),
    "a yearly duty comes in its season, and after what is to come before it": (
        "en årlig uppgift ligger i sin tid, och efter det som ska komma före den"
    ),
    (
        "Those who are to consult need to have the papers first: the consultation comes in spring, once accounts "
        "and audit report were handed over, and the budget once the members have said what they think of the "
        "proposal."
    ): (
        "De som ska samråda behöver ha handlingarna först: samrådet ligger på våren, när bokslut och "
        "revisionsberättelse är lämnade, och budgeten beslutas när medlemmarna har sagt vad de tycker om "
        "förslaget."
    ),
    "«{duty}» is no duty of the year in the model «{model}»": (
        "«{duty}» är ingen uppgift i årets gång i modellen «{model}»"
    ),
    "what does a duty of the year names one that the model has": (
        "det som fullgör en uppgift i årets gång nämner en som modellen har"
    ),
    "A misspelt duty counts for nothing: what was done would be asked about as if it were not.": (
        "En felstavad uppgift räknas inte: det som är gjort skulle efterfrågas som om det inte vore det."
    ),
    # issues between forums
    "the meeting is cancelled, and those who were called to it have not been told": (
        "mötet är inställt, och de som fått dagordningen har inte fått veta det"
    ),
    "when or where the meeting is has changed since it was sent": (
        "mötets tid eller plats har ändrats sedan utskicket"
    ),
    "the agenda has changed since it was sent": "dagordningen har ändrats sedan den skickades",
    "tell them: samverka agenda send {meeting}": ("meddela dem: samverka agenda send {meeting}"),
    "what was sent of a coming meeting still holds": "det som skickats om ett kommande möte gäller fortfarande",
    (
        "People come at the hour and prepare for the items that they were sent. A meeting that was moved or an "
        "agenda that was changed afterwards has to be sent anew."
    ): (
        "Människor kommer på den tid och förbereder de punkter som de fick i utskicket. Har mötet flyttats eller "
        "dagordningen ändrats sedan dess behöver det skickas på nytt."
    ),
    "it is said to come from {issue}, whose moves do not say that it was raised here": (
        "den sägs komma från {issue}, där inget steg säger att den lyfts hit"
    ),
    "it is said to come from {issue}, whose moves do not say that it was distributed": (
        "den sägs komma från {issue}, där inget steg säger att den fördelats"
    ),
    "samverka issue distribute {issue} makes what is missing": "samverka issue distribute {issue} gör det som saknas",
    "it is said to be distributed, and no forum has an issue that was distributed from it": (
        "den sägs vara fördelad, och inget forum har en fråga som fördelats från den"
    ),
    "it was distributed to some forums, and not to {forums}": "den fördelades till några forum, men inte till {forums}",
    "an issue that is raised or distributed is found in the other forum": (
        "en fråga som lyfts eller fördelas finns i det andra forumet"
    ),
    (
        "Handing a matter on links two records. Where one of them is missing, one forum believes that another has "
        "it, and nobody answers who raised it."
    ): (
        "När en fråga lämnas vidare knyts två poster till varandra. Saknas den ena tror det ena forumet att det "
        "andra har frågan, och ingen svarar den som anmälde."
    ),
    "it is said to be raised to {forum}, which has no issue that was raised from it": (
        "den sägs vara lyft till {forum}, som inte har någon fråga som lyfts från den"
    ),
    "write raised_from: {issue} in the issue there; where there is none: samverka issue raise": (
        "skriv raised_from: {issue} i frågan där; finns ingen: samverka issue raise"
    ),
    "add the step to the moves of {issue}": "lägg till steget under moves i {issue}",
    "let a party that takes part raise it (party:), or put it to an open forum": (
        "låt en part som deltar anmäla den (party:), eller anmäl den till ett öppet forum"
    ),
    "{forum} takes issues from its participants, and no party raised this one": (
        "{forum} tar frågor från dem som deltar, och ingen part har anmält den här"
    ),
    "{party} did not take part in {forum} on {day}": "{party} deltog inte i {forum} den {day}",
    "an issue comes from someone whom the forum takes issues from": (
        "en fråga kommer från någon som forumet tar frågor från"
    ),
    (
        "A forum of parties deals with what its participants answer for. Others are heard through a party, or in an "
        "open forum, where anyone may raise a matter."
    ): (
        "Ett forum för parter hanterar det som de som deltar ansvarar för. Andra hörs genom en part, eller i ett "
        "öppet forum, där vem som helst kan anmäla en fråga."
    ),
    "an issue does not come from itself": "en fråga kommer inte från sig själv",
    (
        "Where a matter is said to come from one that came from it, its way has no beginning: nobody can see who "
        "raised it, and each forum waits for the other."
    ): (
        "Sägs en fråga komma från en som i sin tur kom från den har vägen ingen början: ingen ser vem som anmälde, "
        "och forumen väntar på varandra."
    ),
    "it comes from itself: {way}": "den kommer från sig själv: {way}",
    "take one of the links away": "ta bort en av länkarna",
    "{meeting} dealt with it, the notes are final, and nobody has answered": (
        "{meeting} har behandlat den, anteckningarna är färdiga, och ingen har svarat"
    ),
    "close it: samverka issue resolve {issue} {by}; or put it off: samverka issue accept {issue} --meeting …": (
        "avsluta den: samverka issue resolve {issue} {by}; eller skjut upp den: samverka issue accept {issue} "
        "--meeting …"
    ),
    "an issue that a meeting has dealt with is closed with an answer": (
        "en fråga som ett möte har behandlat avslutas med ett svar"
    ),
    (
        "Who raised a matter waits to hear what came of it. An issue that stays accepted after its meeting also "
        "looks, in every list, as if it were still to come."
    ): (
        "Den som anmälde väntar på att få veta vad det blev av frågan. En fråga som står kvar som upptagen efter "
        "sitt möte ser dessutom i alla listor ut som om den var på väg."
    ),
    "all {of} that it was handed on to have answered, and it is still open": (
        "alla {of} som den lämnades till har svarat, och den är fortfarande öppen"
    ),
    "close it with their answers: samverka issue resolve {issue}": (
        "avsluta den med deras svar: samverka issue resolve {issue}"
    ),
    "an issue is closed when those it was handed on to have answered": (
        "en fråga avslutas när de som den lämnades till har svarat"
    ),
    (
        "The answer has come as far as the forum that handed the matter on. Who raised it hears of it only when that "
        "forum closes its own issue and sends an answer."
    ): (
        "Svaret har kommit till det forum som lämnade frågan vidare. Den som anmälde får veta det först när det "
        "forumet avslutar sin egen fråga och skickar ett svar."
    ),
    "{given} of {of} forums have answered; {forums} should have by now": (
        "{given} av {of} forum har svarat; {forums} borde ha gjort det vid det här laget"
    ),
    "ask them, and note their answer: samverka issue resolve {issue} --answer …": (
        "fråga dem, och anteckna svaret: samverka issue resolve {issue} --answer …"
    ),
    "the forums that an issue was handed on to answer it": "de forum som en fråga har lämnats till svarar på den",
    (
        "An issue that several forums were given is done when all have answered, and «not relevant to us» is an "
        "answer. A forum whose meeting is over without one holds up the others and who raised it."
    ): (
        "En fråga som flera forum har fått är klar när alla har svarat, och «inte aktuellt hos oss» är ett svar. Ett "
        "forum vars möte har varit utan att det svarat uppehåller de andra och den som anmälde."
    ),
    "samverka seat change {forum} --seat {seat} --in {person} --from DATE": (
        "samverka seat change {forum} --seat {seat} --in {person} --from DATUM"
    ),
    "say who has each of: {roles}": "säg vem som har var och en av: {roles}",
    "«{who}» is called {id} in the registers, and is nobody's to do as it stands": (
        "«{who}» har id:t {id} i registren, och så här syns det hos ingen"
    ),
    "write who: {id}": "skriv who: {id}",
    "more than half of them": "fler än hälften av dem",
    "at least {share} of them": "minst {share} av dem",
    "at least {n} of them": "minst {n} av dem",
    "write rank: for each activity that is chosen; 1 comes first": (
        "skriv rank: på varje aktivitet som har valts; 1 kommer först"
    ),
    "{party} was to be at the meeting, and nobody is noted for it": (
        "{party} skulle vara med vid mötet, och ingen därifrån är antecknad"
    ),
    "the change from {day} on is later than the first of these records ({began}), and no decision in them is named": (
        "ändringen från {day} är senare än de första posterna här ({began}), och inget beslut i dem är angivet"
    ),
    "write decided: MEETING#DECISION; words are for what was agreed before the records began": (
        "skriv decided: MÖTE#BESLUT; ord räcker för det som bestämdes innan posterna började"
    ),
    "«{text}» was to be carried out by {day}, and nothing says that it was": (
        "«{text}» skulle vara genomfört senast {day}, och inget säger att det är det"
    ),
    "samverka decision done {id} --outcome …, or decision drop {id} --reason …": (
        "samverka decision done {id} --outcome …, eller decision drop {id} --reason …"
    ),
    "a decision that was to be carried out by a day was carried out, or someone says what became of it": (
        "ett beslut som skulle vara genomfört till en viss dag är genomfört, eller så sägs vad det blev av det"
    ),
    (
        "A board sees to it that what it has decided is carried out, followed up and evaluated. Where the model says so, each decision "
        "with a day is asked for once that day is over."
    ): (
        "En styrelse ser till att det den har beslutat genomförs, följs upp och utvärderas. Där modellen säger det frågas efter varje "
        "beslut som har en dag, när den dagen är över."
    ),
    "«{words}» is a decision in words, and these records began on {day}": (
        "«{words}» är ett beslut i ord, och posterna här började {day}"
    ),
    "write MEETING#DECISION; words are for what was decided before the records began": (
        "skriv MÖTE#BESLUT; ord är för det som beslutades innan posterna började"
    ),
    "a decision is told in words only where it was taken before the records began": (
        "ett beslut anges i ord bara om det fattades innan posterna började"
    ),
    (
        "An assignment or a plan that is older than the records rests on a decision that does not stand in them: words say where it "
        "was taken. Later ones stand in the notes of their meeting, where one can see who decided what, and how."
    ): (
        "Ett uppdrag eller en plan som är äldre än posterna vilar på ett beslut som inte står i dem: ord säger var det fattades. "
        "Senare beslut står i anteckningarna från sitt möte, där man ser vem som beslutade vad och hur."
    ),
    "of a paper that is in it is said where it lies": "om ett underlag som har kommit in sägs var det ligger",
    (
        "What belongs to a meeting lies where all parties reach it. A paper without a link is with whoever got it by mail: it goes out "
        "with no agenda, and stands on no page. Meetings that were held are not asked about."
    ): (
        "Det som hör till ett möte ligger där alla parter kommer åt det. Ett underlag utan länk har bara den som fick det med posten: "
        "det följer inte med någon dagordning och syns inte på någon sida. Möten som har hållits frågas det inte om."
    ),
    "the paper «{title}» is in, and nothing says where it lies": (
        "underlaget «{title}» har kommit in, och inget säger var det ligger"
    ),
    "write link: with its address, or a file of this repository: then it goes out with the agenda": (
        "skriv link: med adressen, eller en fil här i mappen: då följer det med dagordningen"
    ),
    "{n} more of this kind are not shown: mend the others first": (
        "{n} till av samma slag visas inte: rätta de andra först"
    ),
    "plan the year, on Thursdays for example: samverka meeting plan {forum} --year {year} --weekday thu": (
        "planera året, till exempel på torsdagar: samverka meeting plan {forum} --year {year} --weekday tor"
    ),
    "lay them out, and write them: samverka meeting notes {meeting}": (
        "lägg upp dem, och skriv: samverka meeting notes {meeting}"
    ),
    "what was taken up first: samverka agenda new {forum} --date {day}": (
        "först vad som togs upp: samverka agenda new {forum} --date {day}"
    ),
    "calendars know no colour «{colour}», and show another": (
        "kalendrar känner inte till färgen «{colour}» och visar en annan"
    ),
    "write a name that CSS has, like seagreen, steelblue, firebrick, goldenrod or slateblue": (
        "skriv ett färgnamn ur CSS, till exempel seagreen, steelblue, firebrick, goldenrod eller slateblue"
    ),
    "a forum's colour is one that calendars know": ("ett forums färg är en som kalendrar känner till"),
    (
        "People tell the forums apart by colour in their own calendars. A calendar takes the English names that CSS "
        "has, and no other words or numbers; with any other the forum gets a colour nobody chose."
    ): (
        "Färgen skiljer forumen åt i var och ens kalender. Kalendrar förstår de engelska färgnamnen i CSS, inte andra "
        "ord eller nummer; med något annat får forumet en färg som ingen har valt."
    ),
    "the last day {until} is before the first, {day}": ("sista dagen {until} ligger före den första, {day}"),
    "a meeting ends after it begins": ("ett möte slutar efter att det har börjat"),
    "Calendars and invitations take the end as it is written: hours that have changed places would put the meeting at another "
    "time, or make it last a day too long. One that goes on past midnight, or for several days, says its last day.": (
        "Kalendrar och inbjudningar tar slutet som det står: klockslag som har bytt plats skulle lägga mötet på en annan "
        "tid eller göra det en dag för långt. Ett möte som går över midnatt, eller över flera dagar, anger sin sista dag."
    ),
    "write the later day under until:, or the earlier one under date:": (
        "skriv den senare dagen vid until:, eller den tidigare vid date:"
    ),
    "the time {time} ends before it begins": ("tiden {time} slutar innan den börjar"),
    "write the end after the beginning; a meeting that ends on another day says it: until: YYYY-MM-DD": (
        "skriv slutet efter början; ett möte som slutar en annan dag anger den: until: ÅÅÅÅ-MM-DD"
    ),
}
